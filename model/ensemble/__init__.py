"""The array engine: the same groups on arrays, one kernel for each phase of a month.

The readable engine in ``agents/`` is the specification; a kernel here has its lines on
rows of the tables of ``model.state``. It computes nothing by itself: it calls rules.
"""

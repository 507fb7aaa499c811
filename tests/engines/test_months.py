"""Both engines play the phases of the month that the schedule names, in its order."""

from model.ensemble.kernels import kernel, kernels
from model.ensemble.months import PHASES
from model.schedule import MONTH


def test_there_is_a_kernel_for_each_phase_of_the_schedule_and_no_other():
    assert list(PHASES) == list(MONTH)


def test_kernels_are_called_in_the_order_of_the_schedule():
    called_by = [kernel(phase) for phase in MONTH]
    assert list(kernels().month) == called_by
    assert len(set(called_by)) == len(MONTH)

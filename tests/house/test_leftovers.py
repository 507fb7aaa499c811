"""Nothing is left over: a constant that no line reads is forgotten, not kept."""

import ast

from tests.house.reading import PACKAGES, modules, name_of, tree_of


def trees():
    """Return the syntax tree of each module, by its dotted name."""
    return {
        name_of(path).removesuffix(".py").replace("/", "."): tree_of(path)
        for path in modules(*PACKAGES, "tests")
    }


def constants(tree):
    """Return the names in capitals that a module gives a value."""
    targets = [
        target
        for line in tree.body
        if isinstance(line, ast.Assign | ast.AnnAssign)
        for target in (line.targets if isinstance(line, ast.Assign) else [line.target])
    ]
    names = {
        node.id
        for target in targets
        for node in ast.walk(target)
        if isinstance(node, ast.Name)
    }
    return {name for name in names if name.isupper()}


def read_in(tree):
    """Return the names that a module reads: its own, imported, and behind a dot."""
    imported = {
        (line.module or "", alias.name)
        for line in ast.walk(tree)
        if isinstance(line, ast.ImportFrom)
        for alias in line.names
    }
    own = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    dotted = {
        (node.value.id, node.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    return own, imported | dotted


def test_every_constant_is_read_somewhere():
    trees_by_name = trees()
    read = {name: read_in(tree) for name, tree in trees_by_name.items()}
    elsewhere = set().union(*(others for _, others in read.values()))
    left_over = []
    for module, tree in trees_by_name.items():
        package = module.removesuffix(".__init__")
        tail = package.rpartition(".")[2]
        left_over += [
            f"{module}.{name}"
            for name in sorted(constants(tree))
            if name not in read[module][0]
            and not {(package, name), (tail, name)} & elsewhere
        ]

    assert left_over == []

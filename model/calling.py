"""Kernels that are compiled each by itself, and called by their address."""

import functools
from collections.abc import Callable
from typing import Any

import numba
import numpy as np
from numba.core import types
from numba.extending import intrinsic

from model.compiled import is_switched_off


def compile_for(function: Callable[..., Any], *arguments: object) -> Any:
    """Compile a kernel, without calling it; return what ``call_kernel`` calls it by.

    Args:
        function: from ``compiled``.
        *arguments: of the types that it will be called with.
    """
    if is_switched_off():
        return function
    dispatcher: Any = function
    kinds = tuple(_kind_of(argument) for argument in arguments)
    dispatcher.compile(kinds)
    found = dispatcher.overloads[kinds]
    return found.library.get_pointer_to_function(found.fndesc.llvm_func_name)


def _kind_of(argument: object) -> Any:
    """Return numba's type of an argument."""
    typeof: Any = numba.typeof
    if isinstance(argument, np.void):
        return _kind_of_record(argument.dtype)
    return typeof(argument)


@functools.cache
def _kind_of_record(dtype: np.dtype[Any]) -> Any:
    """Return numba's type of a record; for one of 300 fields it is worked out once."""
    typeof: Any = numba.typeof
    return typeof(np.zeros(1, dtype)[0])


def _call_kernel(kernel: Any, arguments: tuple[Any, ...]) -> None:
    """Call a kernel that returns nothing; it is not compiled again into each caller.

    Args:
        kernel: from ``compile_for``, for arguments of exactly these types.
        arguments: to be handed on.
    """
    kernel(*arguments)


def _address_call(_: Any, kernel: Any, arguments: Any) -> Any:
    """Return the type of a call by address, and how numba's compiler writes it."""

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        kinds = signature.args[1].types
        convention = context.call_conv
        pointer = convention.get_function_type(types.none, kinds).as_pointer()
        callee = builder.inttoptr(values[0], pointer)
        handed = [builder.extract_value(values[1], k) for k in range(len(kinds))]
        status, _ = convention.call_function(builder, callee, types.none, kinds, handed)
        with builder.if_then(status.is_error, likely=False):
            convention.return_status_propagate(builder, status)
        return context.get_dummy_value()

    return types.void(kernel, arguments), generate


call_kernel: Any = _call_kernel if is_switched_off() else intrinsic(_address_call)

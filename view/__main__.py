"""``python -m view``: what ``circles app`` starts, the server of the pages."""

import argparse
import sys

from model.refusal import Refusal
from view.serving import Address, serve


def main() -> int:
    """Serve the pages until stopped; one line and status 2 where that cannot be."""
    parser = argparse.ArgumentParser(prog="circles app")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--open", action="store_true")
    asked = parser.parse_args()
    try:
        serve(Address(asked.host, asked.port), asked.open)
    except Refusal as refusal:
        print(f"circles: {refusal}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())

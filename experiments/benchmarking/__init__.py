"""Speed and memory of both engines, measured side by side in one process."""

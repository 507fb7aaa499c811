"""The browser view: page data, the server's guard, and the pages in a real browser."""

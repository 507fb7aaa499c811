"""A visitor with a program of its own: says whatever it likes to the server."""

import http.client
import itertools
import json
import re
import uuid

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

SECONDS = 8
SEEDS = itertools.count(1_000)
COOKIE = re.compile(r"solara-session-id=[^;]+")


def asked(server, path, method="GET", **headers):
    """Return status and text of an answer; the path goes out as it is."""
    line = http.client.HTTPConnection(server, timeout=SECONDS)
    try:
        line.putrequest(method, path, skip_host=True)
        for name, value in {"Host": server, **headers}.items():
            line.putheader(name, value)
        line.endheaders()
        answer = line.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace"), answer
    finally:
        line.close()


class RawVisitor:
    """A visitor whose every word can be forged.

    Attributes:
        cookie: that a browser would have kept.
        kernel: name of its page's part of the server.
        parts: names of the page's parts by what they show.
    """

    def __init__(self, server, path="/"):
        self.server, self.path = server, path
        self.kernel, self.page = str(uuid.uuid4()), str(uuid.uuid4())
        told = asked(server, "/")[2].getheader("set-cookie")
        self.cookie = COOKIE.match(told)[0]
        self.parts = {}
        self.socket = None

    def __enter__(self):
        self.connect()
        self.start()
        return self

    def __exit__(self, *_):
        self.socket.close()

    def connect(self, kernel=None, origin=None, cookie=None):
        """Open the connection, as itself or as somebody else."""
        cookie = self.cookie if cookie is None else cookie
        self.socket = connect(
            f"ws://{self.server}/jupyter/api/kernels/{kernel or self.kernel}/channels"
            f"?session_id={self.page}",
            origin=origin or f"http://{self.server}",
            additional_headers={"Cookie": cookie} if cookie else {},
            max_size=None,
        )

    def start(self):
        """Let the page begin."""
        control = uuid.uuid4().hex
        opening = {"comm_id": control, "target_name": "solara.control", "data": {}}
        self.say("comm_open", opening)
        themes = {"light": {}, "dark": {}}
        start = {"path": self.path, "dark": False, "themes": themes, "appName": None}
        self.tell(control, {"method": "run", "args": start})
        while not self.hear(lambda data: data.get("method") == "finished"):
            pass

    def say(self, kind, content, changes=None):
        """Say a message, some of its fields changed."""
        header = {"msg_id": uuid.uuid4().hex, "msg_type": kind}
        message = {"header": header, "parent_header": {}, "metadata": {}}
        message |= {"buffers": [], "channel": "shell", "content": content}
        self.socket.send(json.dumps(message | (changes or {})))

    def tell(self, part, data):
        """Say something to a part of the page."""
        self.say("comm_msg", {"comm_id": part, "data": data})

    def hear(self, is_it):
        """Return the next message of a part if it is the one, else None."""
        message = json.loads(self.socket.recv(timeout=SECONDS))
        content = message["content"]
        data = content.get("data", {})
        for name in ("scenarios", "run"):
            if message["header"]["msg_type"] == "comm_open" and name in data["state"]:
                self.parts[name] = content["comm_id"]
                self.first = data["state"].get("said", self.__dict__.get("first", ""))
        return data if is_it(data) else None

    def event(self, name, data, part="scenarios"):
        """Let a part of the page say that something happened."""
        content = {"event": name, "data": data}
        self.tell(self.parts[part], {"method": "custom", "content": content})

    def play(self, wish):
        """Return the run that a wish brings, or the words that refuse it."""
        self.event("play", wish if isinstance(wish, str) else json.dumps(wish))
        answers = ("run", "said")
        while True:
            data = self.hear(lambda said: set(answers) & set(said.get("state", {})))
            for name in answers:
                if data and data["state"].get(name):
                    return data["state"][name]

    def is_served(self):
        """Return whether the page plays another group, of the luck asked for."""
        seed = next(SEEDS)
        run = json.loads(self.play({"seed": seed}))
        return run["luck"] == f"seed {seed}, replicate 0"

    def is_cut_off(self):
        """Return whether the server has ended the connection."""
        try:
            while True:
                self.socket.recv(timeout=SECONDS)
        except ConnectionClosed:
            return True
        except TimeoutError:
            return False

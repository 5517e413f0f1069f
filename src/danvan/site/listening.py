"""Whether we may listen where we are told to: asked before anything is migrated, and said in a sentence."""

import errno
import socket
import time

PATIENCE = 5.0  # seconds for what a killed server has left behind to end
TAKEN = "Địa chỉ {bind} đang có tiến trình khác dùng (xem bằng “ss -ltnp”): hãy dừng nó, hoặc chọn cổng khác bằng --bind."
REFUSED = "Không mở được địa chỉ {bind}: {why}. --bind phải là địa chỉ của máy này và một cổng, như 127.0.0.1:8000."


def shut(bind: str, *, patience: float = PATIENCE) -> str:
    """Return in a sentence why nobody can listen at HOST:PORT; nothing where one can, or where it is something else (unix:, fd://)."""
    host, _, port = bind.rpartition(":")
    if not port.isdecimal() or "//" in bind:
        return ""
    ends = time.monotonic() + patience
    while error := _tried(host.strip("[]"), port=int(port)):
        if error.errno != errno.EADDRINUSE:
            return REFUSED.format(bind=bind, why=error.strerror or error)
        if time.monotonic() >= ends:
            return TAKEN.format(bind=bind)
        time.sleep(0.2)
    return ""


def _tried(host: str, *, port: int) -> OSError | None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen(1)
        except OSError as error:
            return error
        except OverflowError:
            return OSError(errno.EINVAL, "port 0-65535")
    return None

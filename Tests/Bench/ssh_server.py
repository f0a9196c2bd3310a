"""A real OpenSSH server on a free port of this machine, for the account that runs it alone, and a proxy that counts bytes."""
import os, pathlib, shutil, socket, subprocess, sys, threading, time


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class CountingProxy:
    """Passes connections on to a port and counts what goes through, both ways."""

    def __init__(self, port):
        self.target, self.sent, self.received, self.lock = port, 0, 0, threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    @property
    def total(self):
        return self.sent + self.received

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self.target))
            except OSError:  # not listening yet
                client.close()
                continue
            for one, other, counter in [(client, server, "sent"), (server, client, "received")]:
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(target=self.pump, args=(one, other, counter), daemon=True).start()

    def pump(self, one, other, counter):
        try:
            while chunk := one.recv(1 << 18):
                other.sendall(chunk)
                with self.lock:
                    setattr(self, counter, getattr(self, counter) + len(chunk))
            other.shutdown(socket.SHUT_WR)
        except OSError:
            pass


class SSHServer:
    """`config` is the client's configuration, in which the server is called `may-chu`."""

    def __init__(self, folder):
        self.folder, sshd = folder, shutil.which("sshd", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
        if not sshd:
            sys.exit("sshd is missing: apt-get install openssh-server")
        if os.geteuid() == 0:  # where it gives up its rights; the system makes it when the service starts
            os.makedirs("/run/sshd", exist_ok=True)
        for name in ["host", "user"]:
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
        port = free_port()
        self.proxy = CountingProxy(port)
        (folder / "sshd_config").write_text(
            f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/user.pub\n"
            "PidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
            "PermitRootLogin prohibit-password\n")
        self.config = folder / "ssh_config"
        self.config.write_text(
            f"Host may-chu\n    HostName 127.0.0.1\n    Port {self.proxy.port}\n    IdentityFile {folder}/user\n"
            f"    IdentitiesOnly yes\n    IdentityAgent none\n    UserKnownHostsFile {folder}/known_hosts\n"
            "    GlobalKnownHostsFile none\n    StrictHostKeyChecking accept-new\n")
        log = folder / "sshd.log"
        self.process = subprocess.Popen([sshd, "-D", "-f", folder / "sshd_config", "-E", log])
        for _ in range(200):
            if subprocess.run(["ssh", "-F", self.config, "-o", "BatchMode=yes", "may-chu", "true"], capture_output=True).returncode == 0:
                return
            time.sleep(0.025)
        self.stop()
        sys.exit(f"sshd doesn't answer: {log.read_text()}")

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.proxy.listener.close()

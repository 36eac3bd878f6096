//! The same through the system's own `sshd`, which starts the program for each member.

use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::client::Login;
use crate::figures::{Table, float};
use crate::house::{House, is_there};
use crate::load::{connected, gather, idle, load};
use crate::process::Process;

const SSHD: &str = "/usr/sbin/sshd";

/// The load of so many sessions through `sshd`.
pub(crate) async fn beside(sessions: usize, typing: Duration, table: &mut Table) {
    table.part(&format!("{sessions} sessions, sshd and a program for each"));
    if !is_there(SSHD) {
        table.say(&format!(
            "skipped: there is no {SSHD} (install openssh-server)"
        ));
        return;
    }
    let house = House::of(sessions);
    let sshd = match Sshd::start(&house) {
        Ok(sshd) => sshd,
        Err(why) => {
            table.say(&format!("skipped: {why}"));
            return;
        }
    };
    let user = user();
    let login = |number| Login {
        user: user.clone(),
        ..house.login(number, sshd.address)
    };
    let empty = sshd.megabytes();
    let mut crowd = gather((1..=sessions).map(login).collect()).await;
    connected(&crowd, None, table);
    let here = float(crowd.clients.len()).max(1.0);
    idle(&mut crowd.clients, Duration::from_secs(1)).await;
    table.figure(
        "memory per session",
        "MB",
        (sshd.megabytes() - empty) / here,
    );
    load(crowd.clients, typing, false, table).await;
}

/// Who runs the bench.
fn user() -> String {
    let out = Command::new("id").arg("-un").output();
    let name = out.map(|out| String::from_utf8_lossy(&out.stdout).trim().to_owned());
    name.unwrap_or_default()
}

/// A server of one's own on a free port; it ends with this.
struct Sshd {
    child: Child,
    address: SocketAddr,
}

impl Sshd {
    fn start(house: &House) -> Result<Self, String> {
        let wrong = |what: &'static str| move |error| format!("{what}: {error}");
        let lines = house
            .program()
            .args(["authorized-keys", "p.vaglio"])
            .output();
        let lines = lines.map_err(wrong("authorized-keys"))?;
        let keys = house.path("authorized_keys");
        std::fs::write(&keys, &lines.stdout).map_err(wrong("authorized_keys"))?;
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", "ed25519", "-N", "", "-f"])
            .arg(house.path("host"))
            .status();
        made.map_err(wrong("ssh-keygen"))?;
        // Where sshd gives up its rights it wants this folder; who is not root does not need it.
        let _ = std::fs::create_dir_all("/run/sshd");
        let free = TcpListener::bind("127.0.0.1:0").map_err(wrong("a free port"))?;
        let address = free.local_addr().map_err(wrong("a free port"))?;
        drop(free);
        let config = house.path("sshd_config");
        std::fs::write(&config, written(house, address)).map_err(wrong("sshd_config"))?;
        let child = Command::new(SSHD)
            .args(["-D", "-f"])
            .arg(&config)
            .arg("-E")
            .arg(house.path("sshd.log"))
            .stdin(Stdio::null())
            .spawn()
            .map_err(wrong(SSHD))?;
        let mut sshd = Self { child, address };
        sshd.wait()?;
        Ok(sshd)
    }

    /// Waits until it listens.
    fn wait(&mut self) -> Result<(), String> {
        for _ in 0..100 {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Err(format!("sshd does not run: {status}"));
            }
            if std::net::TcpStream::connect(self.address).is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err("sshd does not listen".into())
    }

    fn megabytes(&self) -> f64 {
        let family = Process(self.child.id()).family();
        family.into_iter().map(Process::megabytes).sum()
    }
}

impl Drop for Sshd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Its settings.
fn written(house: &House, address: SocketAddr) -> String {
    format!(
        "ListenAddress 127.0.0.1
Port {}
HostKey {}
PidFile none
AuthorizedKeysFile {}
PasswordAuthentication no
KbdInteractiveAuthentication no
PubkeyAuthentication yes
StrictModes no
PermitRootLogin prohibit-password
UsePAM no
UseDNS no
PrintMotd no
PrintLastLog no
X11Forwarding no
AllowTcpForwarding no
AllowAgentForwarding no
AcceptEnv LANG
MaxStartups 300:30:400
",
        address.port(),
        house.path("host").display(),
        house.path("authorized_keys").display(),
    )
}

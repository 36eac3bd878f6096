//! `serve`, `invite`, `key`, `authorized-keys`: panels over SSH.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::net::TcpListener;
use vaglio::locale::Arg;
use vaglio::panel::Command;
use vaglio::panel::event::Actor;
use vaglio::panel::event::login::{KeyRegistered, KeyRevoked, LoginKey};
use vaglio::ssh::door::Limits;
use vaglio::ssh::{self, Hosted, Server, host_key};

use super::answer::{self, Answer, Failure};
use super::args::remote::{AuthorizedKeys, Invite, KeyCommand, Serve};
use super::{Desk, gate, read_file, session};

pub(super) fn serve(desk: &Desk, asked: &Serve) -> Result<Answer, Failure> {
    let Some(first) = asked.panels.first() else {
        return Ok(Answer::well(""));
    };
    let key_file = asked
        .host_key
        .clone()
        .unwrap_or_else(|| ssh::default_host_key(first));
    if asked.install {
        return unit(desk, asked, &key_file).map(Answer::well);
    }
    let options = ssh::Options {
        lang: desk.locale.lang(),
        theme: session::theme_source(desk)?,
        limits: Limits {
            total: asked.max,
            knocking: Limits::default().knocking.max(asked.max_per_address),
            per_address: asked.max_per_address,
            ..Limits::default()
        },
        line_grace: Duration::from_secs(asked.line_grace),
    };
    let mut panels = Vec::new();
    for path in &asked.panels {
        let room = desk.open(path)?;
        host_key::only_owner(path).map_err(|error| Failure::one(error.to_string()))?;
        panels.push(Hosted::new(room, path));
    }
    if let Some(twice) = same_name(&panels) {
        return Err(Failure::one(
            desk.say("serve-same-name", &[("name", Arg::Text(&twice))]),
        ));
    }
    let key = host_key::load_or_make(&key_file).map_err(|error| Failure::one(error.to_string()))?;
    let fingerprint = host_key::fingerprint(&key);
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .with_target(false)
        .with_max_level(tracing::Level::INFO)
        .init();
    // What a panic says may quote what somebody wrote: the log has the place, and no words.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "the program failed");
    }));
    let server = Server::new(panels, key, options);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::one(format!("the server cannot start: {error}")))?;
    runtime.block_on(async {
        let listener = TcpListener::bind(asked.listen).await.map_err(|error| {
            Failure::one(format!("{} cannot be listened on: {error}", asked.listen))
        })?;
        let address = listener.local_addr().unwrap_or(asked.listen);
        let address = address.to_string();
        let args = [
            ("address", Arg::Text(address.as_str())),
            ("fingerprint", Arg::Text(&fingerprint)),
        ];
        answer::tell(Ok(Answer::well(desk.say("serve-begins", &args))));
        server.run(listener, stopped()).await;
        Ok(Answer::well(""))
    })
}

fn same_name(panels: &[Hosted]) -> Option<String> {
    let mut names: Vec<&str> = panels.iter().map(|p| p.name.as_str()).collect();
    names.sort_unstable();
    let mut pairs = names.windows(2);
    pairs.find_map(|pair| match pair {
        [a, b] if a == b => Some((*a).to_owned()),
        _ => None,
    })
}

/// Done when the system asks the program to end.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut end), Ok(mut interrupt)) = (
            signal(SignalKind::terminate()),
            signal(SignalKind::interrupt()),
        ) {
            tokio::select! {
                _ = end.recv() => {}
                _ = interrupt.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

/// A systemd unit for these panels.
fn unit(desk: &Desk, asked: &Serve, key: &Path) -> Result<String, Failure> {
    let whole = |path: &Path| -> Result<PathBuf, Failure> {
        std::path::absolute(path)
            .map_err(|error| Failure::one(format!("{} is no path: {error}", path.display())))
    };
    let program = std::env::current_exe()
        .map_err(|error| Failure::one(format!("this program does not find itself: {error}")))?;
    let quoted = |path: &Path| format!("\"{}\"", path.display().to_string().replace('%', "%%"));
    let mut command = format!(
        "{} serve --listen {} --max {} --max-per-address {} --host-key {}",
        quoted(&program),
        asked.listen,
        asked.max,
        asked.max_per_address,
        quoted(&whole(key)?)
    );
    command.push_str(&format!(" --line-grace {}", asked.line_grace));
    if let Some(lang) = desk.look.lang {
        command.push_str(&format!(" --lang {}", lang.code()));
    }
    if let Some(theme) = &desk.look.theme {
        let file = Path::new(theme);
        let theme = if file.is_file() {
            whole(file)?
        } else {
            file.to_owned()
        };
        command.push_str(&format!(" --theme {}", quoted(&theme)));
    }
    let mut folders = Vec::new();
    for panel in &asked.panels {
        let panel = whole(panel)?;
        command.push(' ');
        command.push_str(&quoted(&panel));
        let folder = panel.parent().map(quoted).unwrap_or_default();
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    Ok(format!(
        "[Unit]
Description=vaglio: evaluation panels over SSH
After=network-online.target
Wants=network-online.target

[Service]
# The account that owns the panel files; nobody else may read them.
User=vaglio
ExecStart={command}
Restart=on-failure
UMask=0077
NoNewPrivileges=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectHome=read-only
ProtectSystem=strict
ReadWritePaths={}
CapabilityBoundingSet=
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
MemoryDenyWriteExecute=yes
LimitNOFILE=4096

[Install]
WantedBy=multi-user.target
",
        folders.join(" ")
    ))
}

pub(super) fn invite(desk: &Desk, asked: &Invite) -> Result<Answer, Failure> {
    let mut room = desk.open(&asked.panel)?;
    let who = desk.on_behalf(&room, &asked.by)?;
    let member = asked.id.as_str().into();
    let invite = room
        .invite(&who, &member, asked.days)
        .map_err(|error| desk.failed(error))?;
    let there = desk.there(&room);
    let until = there.date_time(invite.expires.to_zoned(there.zone().clone()));
    let args = [
        ("id", Arg::Text(member.as_str())),
        ("code", Arg::Text(&invite.code)),
        ("until", Arg::Text(&until)),
    ];
    Ok(Answer::well(desk.say("cli-invite", &args)))
}

pub(super) fn key(desk: &Desk, asked: KeyCommand) -> Result<Answer, Failure> {
    match asked {
        KeyCommand::Add {
            panel,
            by,
            id,
            key,
            label,
        } => {
            let command = registration(desk, &id, &key, label)?;
            desk.office_asks(&panel, &by, command)
        }
        KeyCommand::List { panel } => {
            let room = desk.open(&panel)?;
            let sight = room.panel().sight(&Actor::Office);
            let row = |(fingerprint, key): (&str, &KeyRegistered)| {
                vec![
                    key.member.to_string(),
                    sight.name(&key.member).to_owned(),
                    fingerprint.to_owned(),
                    key.label.clone(),
                ]
            };
            let mut rows: Vec<Vec<String>> = sight.keys().map(row).collect();
            rows.sort_unstable();
            Ok(Answer::well(gate::table(&rows)))
        }
        KeyCommand::Revoke {
            panel,
            by,
            id,
            fingerprint,
            reason,
        } => {
            let revoked = KeyRevoked {
                member: id.as_str().into(),
                fingerprint,
                reason,
            };
            desk.office_asks(&panel, &by, Command::RevokeKey(revoked))
        }
    }
}

/// The command that registers the public key in a file.
pub(super) fn registration(
    desk: &Desk,
    member: &str,
    file: &Path,
    label: Option<String>,
) -> Result<Command, Failure> {
    let bytes = read_file(file)?;
    let text = String::from_utf8_lossy(&bytes);
    let key = LoginKey::parse(&text).ok_or_else(|| {
        Failure::one(desk.say(
            "cli-no-key",
            &[("file", Arg::Text(&file.display().to_string()))],
        ))
    })?;
    let comment = || {
        text.split_whitespace()
            .skip(2)
            .collect::<Vec<_>>()
            .join(" ")
    };
    Ok(Command::RegisterKey(KeyRegistered {
        member: member.into(),
        key,
        label: label.unwrap_or_else(comment),
    }))
}

/// Lines of an `authorized_keys` file: each key may open the panel as its holder, and nothing else.
pub(super) fn authorized_keys(desk: &Desk, asked: &AuthorizedKeys) -> Result<Answer, Failure> {
    let room = desk.open(&asked.panel)?;
    let sight = room.panel().sight(&Actor::Office);
    let program = std::env::current_exe()
        .map_err(|error| Failure::one(format!("this program does not find itself: {error}")))?;
    let panel = std::path::absolute(&asked.panel)
        .map_err(|error| Failure::one(format!("{} is no path: {error}", asked.panel.display())))?;
    let wanted = asked.key.as_deref().map(LoginKey::parse);
    let line = |(fingerprint, key): (&str, &KeyRegistered)| {
        // Single quotes for the shell that sshd runs the command with, double ones for sshd.
        let command = format!(
            "{} open {} --as {} --known-by {fingerprint}",
            quoted(&program),
            quoted(&panel),
            quoted(Path::new(key.member.as_str())),
        );
        format!(
            "restrict,pty,command=\"{}\" {} {}",
            // sshd takes `\"` for a quotation mark, and every other backslash for itself.
            command.replace('"', "\\\""),
            key.key.as_str(),
            key.member
        )
    };
    let lines = sight
        .keys()
        .filter(|(_, key)| match &wanted {
            None => true,
            Some(wanted) => wanted.as_ref() == Some(&key.key),
        })
        .map(line);
    Ok(Answer::well(lines.collect::<Vec<_>>().join("\n")))
}

fn quoted(path: &Path) -> String {
    super::typed(path)
}

//! The help of the whole program: the commands under headings.

use clap::{Command, CommandFactory};

use super::Args;

/// Every command, under what it is for.
const GROUPS: [(&str, &[&str]); 8] = [
    (
        "Panel",
        &[
            "demo", "new", "open", "board", "status", "member", "call", "verify",
        ],
    ),
    (
        "Projects and sheets",
        &["import", "assign", "seal", "reveal", "consensus", "export"],
    ),
    (
        "Procedure",
        &["act", "appoint", "extend", "phase", "support", "access"],
    ),
    (
        "People",
        &[
            "declare", "recuse", "recusal", "seat", "unseat", "expert", "opinion",
        ],
    ),
    ("Over SSH", &["serve", "invite", "key", "authorized-keys"]),
    ("Sittings", &["sitting", "sign"]),
    (
        "Screening",
        &[
            "checks",
            "decide",
            "integration",
            "admit",
            "exclude",
            "readmit",
        ],
    ),
    (
        "Outcome",
        &[
            "list",
            "draw",
            "reevaluate",
            "withdraw",
            "offer",
            "lapse",
            "document",
            "templates",
        ],
    ),
];

/// The grammar of the program. A command that stands under no heading is listed at the end.
pub(crate) fn grammar() -> Command {
    let command = Args::command();
    let line = |name: &str| {
        let sub = command.get_subcommands().find(|c| c.get_name() == name);
        let about = sub.and_then(Command::get_about).map(ToString::to_string);
        format!("  {name:<12} {}\n", about.unwrap_or_default())
    };
    let mut text = String::new();
    for (heading, names) in GROUPS {
        let lines: String = names.iter().map(|name| line(name)).collect();
        text += &format!("{heading}:\n{lines}\n");
    }
    let placed = |name: &str| GROUPS.iter().any(|(_, names)| names.contains(&name));
    let others = command.get_subcommands().map(Command::get_name);
    let others: String = others.filter(|name| !placed(name)).map(line).collect();
    let template = format!(
        "{{about}}\n\n{{usage-heading}} {{usage}}\n\n{text}{others}Arguments:\n{{positionals}}\n\nOptions:\n{{options}}{{after-help}}"
    );
    command.help_template(template)
}

#[cfg(test)]
mod tests {
    use super::grammar;

    #[test]
    fn the_grammar_holds_together() {
        grammar().debug_assert();
    }
}

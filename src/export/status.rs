//! How far a panel is, as lines or as JSON.

use serde::Serialize;

use crate::assess::divergence::Level;
use crate::lang::Lang;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::Role;
use crate::panel::sight::Standing;

/// How far a panel is. Names and order of the fields are those of the JSON form, and stay.
#[derive(Debug, Serialize)]
pub struct Status {
    call: Named,
    phase: Named,
    frozen: bool,
    members: Vec<MemberStatus>,
    projects: Projects,
    divergences: Divergences,
    entries: u64,
    head: String,
}

#[derive(Debug, Serialize)]
struct Named {
    id: String,
    title: String,
}

#[derive(Debug, Serialize)]
struct MemberStatus {
    id: String,
    name: String,
    role: Role,
    sealed: usize,
    due: usize,
}

/// Projects filed, and of them each standing.
#[derive(Debug, Serialize)]
struct Projects {
    filed: usize,
    waiting: usize,
    revealed: usize,
    settled: usize,
    excluded: usize,
}

/// Sub-criteria that wait for the panel.
#[derive(Debug, Serialize)]
struct Divergences {
    red: usize,
    yellow: usize,
    concordant: usize,
}

impl Status {
    /// As JSON, for other programs.
    #[must_use]
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// As lines, for people.
    #[must_use]
    pub fn lines(&self, locale: &Locale) -> String {
        told(locale, self)
    }
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// How far a panel is, as the viewer may see it.
#[must_use]
pub fn status(sight: Sight<'_>, lang: Lang) -> Status {
    let (call, phase) = (sight.call(), sight.phase());
    let members = sight.members().iter().map(|member| {
        let (sealed, due) = sight.progress(member);
        MemberStatus {
            id: member.id.to_string(),
            name: member.name.clone(),
            role: member.role,
            sealed,
            due,
        }
    });
    let standing = |wanted: &[Standing]| {
        sight
            .projects()
            .filter(|p| wanted.contains(&p.standing()))
            .count()
    };
    let open = sight.open_divergences();
    let level = |wanted| open.iter().filter(|d| d.level == wanted).count();
    let (entries, head) = sight.head();
    Status {
        call: Named {
            id: call.id.clone(),
            title: call.title.get(lang).to_owned(),
        },
        phase: Named {
            id: phase.id.clone(),
            title: phase.name.get(lang).to_owned(),
        },
        frozen: sight.frozen(),
        members: members.collect(),
        projects: Projects {
            filed: sight.project_count(),
            waiting: standing(&[Standing::ToDo, Standing::Sealed, Standing::Waiting]),
            revealed: standing(&[Standing::Revealed]),
            settled: standing(&[Standing::Settled]),
            excluded: standing(&[Standing::Excluded]),
        },
        divergences: Divergences {
            red: level(Level::Red),
            yellow: level(Level::Yellow),
            concordant: sight.open_concordant() + level(Level::Concordant),
        },
        entries,
        head: sight
            .told_hash(head)
            .map_or_else(|| "–".to_owned(), |head| head.to_string()),
    }
}

fn told(locale: &Locale, status: &Status) -> String {
    let named = |key, named: &Named| {
        locale.format(
            key,
            &[
                ("id", Arg::Text(&named.id)),
                ("title", Arg::Text(&named.title)),
            ],
        )
    };
    let mut lines = vec![
        named("cli-status-call", &status.call),
        named("cli-status-phase", &status.phase),
    ];
    let rules = if status.frozen {
        "cli-status-frozen"
    } else {
        "cli-status-not-frozen"
    };
    lines.push(locale.text(rules).into_owned());
    let projects = &status.projects;
    let args = [
        ("filed", count(projects.filed)),
        ("waiting", count(projects.waiting)),
        ("revealed", count(projects.revealed)),
        ("settled", count(projects.settled)),
        ("excluded", count(projects.excluded)),
    ];
    lines.push(locale.format("cli-status-projects", &args));
    let open = &status.divergences;
    let args = [
        ("red", count(open.red)),
        ("yellow", count(open.yellow)),
        ("concordant", count(open.concordant)),
    ];
    lines.push(locale.format("cli-status-divergences", &args));
    for member in &status.members {
        let mut args = vec![
            ("id", Arg::Text(&member.id)),
            ("name", Arg::Text(&member.name)),
        ];
        lines.push(if member.role.scores() {
            args.extend([("sealed", count(member.sealed)), ("due", count(member.due))]);
            locale.format("cli-status-scorer", &args)
        } else {
            locale.format("cli-status-member", &args)
        });
    }
    let entries = Arg::Count(i64::try_from(status.entries).unwrap_or(i64::MAX));
    lines.push(locale.format(
        "cli-status-head",
        &[("entries", entries), ("hash", Arg::Text(&status.head))],
    ));
    lines.join("\n")
}

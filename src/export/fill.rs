//! Fills the contexts of the documents from the panel as the office sees it: minutes of a sitting
//! or of a phase, lists, rankings, reasons of exclusion, score sheets, dossiers, the evaluation
//! manual. Everything comes from the log, and what was filed from the dossier that is given.

mod bench;
mod grid;
mod head;
mod manual;
mod minutes;
mod outcome;
mod pots;
mod project;
mod screened;
mod sheet;
mod sitting;
mod ties;
mod valued;
mod votes;

pub use manual::manual;
pub use minutes::{closing_minutes, sitting_minutes};
pub use outcome::{admitted_list, exclusions, ranking_list};
pub use project::project_file;
pub use sheet::sheet;

use jiff::Timestamp;

use crate::exact::Exact;
use crate::ids::ProjectId;
use crate::locale::money::figure;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::{Entry, Filed};

use super::context::ProjectLine;

/// What a document is filled from: the panel, the language, and the entries that it tells of.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) sight: Sight<'a>,
    pub(super) locale: &'a Locale,
    /// First and last entry, both included.
    pub(super) span: (u64, u64),
}

impl<'a> Source<'a> {
    /// The whole log as it stands.
    pub(super) fn whole(sight: Sight<'a>, locale: &'a Locale) -> Self {
        Self {
            sight,
            locale,
            span: (0, sight.head().0),
        }
    }

    /// The entries in the span, in order.
    pub(super) fn entries(&self) -> impl Iterator<Item = &'a Entry> {
        let (from, to) = self.span;
        let all = self.sight.journal().map(AsRef::as_ref);
        all.filter(move |e: &&'a Entry| e.seq >= from && e.seq <= to)
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(n, t)| (*n, Arg::Text(t))).collect();
        self.locale.format(key, &args)
    }

    fn text(&self, key: &str) -> String {
        self.locale.text(key).into_owned()
    }

    /// Day and time to the minute.
    fn moment(&self, at: Timestamp) -> String {
        self.locale
            .date_time(at.to_zoned(self.locale.zone().clone()))
    }

    /// Time to the minute.
    fn hour(&self, at: Timestamp) -> String {
        let at = at.to_zoned(self.locale.zone().clone());
        format!("{:02}:{:02}", at.hour(), at.minute())
    }

    /// Day and time to the second.
    fn second(&self, at: Timestamp) -> String {
        let at = at.to_zoned(self.locale.zone().clone());
        format!("{}, {}", self.locale.date(at.clone()), self.locale.time(at))
    }

    fn day(&self, day: jiff::civil::Date) -> String {
        self.locale.date(day.at(0, 0, 0, 0))
    }

    fn points(&self, points: &Exact) -> String {
        let decimals = self.sight.phase().scoring.decimals;
        self.locale.decimal(&points.to_fixed(decimals))
    }

    /// Points that are compared with a limit: in the decimals of the phase, or with as many more as
    /// show on which side they lie.
    fn exactly(&self, points: &Exact) -> String {
        let decimals = self.sight.phase().scoring.decimals;
        if points.rounded(decimals) == *points {
            self.points(points)
        } else {
            figure(points, self.locale)
        }
    }

    /// A number in as many decimals as it has.
    fn decimal(&self, number: &Exact) -> String {
        self.locale.decimal(&number.to_plain())
    }

    fn euro(&self, cents: i64) -> String {
        self.locale.euros(cents)
    }

    fn project(&self, id: &ProjectId) -> ProjectLine {
        match self.sight.find(id) {
            Some(project) => self.line(project.filed()),
            None => match self.sight.preliminary(id) {
                Some(old) => self.line(old.filed()),
                None => ProjectLine {
                    id: id.to_string(),
                    ..ProjectLine::default()
                },
            },
        }
    }

    fn line(&self, filed: &Filed) -> ProjectLine {
        ProjectLine {
            id: filed.project.to_string(),
            title: filed.title.clone(),
            lead: filed.lead.clone(),
            districts: filed.districts.join(", "),
            protocol_no: filed.facts.protocol_no.clone(),
            received_at: filed
                .facts
                .received_at
                .map(|at| self.second(at))
                .unwrap_or_default(),
        }
    }
}

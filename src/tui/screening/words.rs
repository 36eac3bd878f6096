//! How a project and a check stand, as sign, words and colour.

use jiff::Timestamp;

use crate::call::{CheckMode, OnFail};
use crate::locale::Arg;
use crate::panel::Sight;
use crate::panel::screened::{Checked, Standing};
use crate::panel::sight::ProjectSight;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// How a project stands in the screening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Situation {
    /// It is to be screened.
    Open,
    /// An integration is asked, and not answered.
    Asked,
    /// The term of an integration is over, and no answer came: it is to be decided as it stands.
    Unanswered,
    /// It is admitted.
    Admitted,
    /// It is admitted with reserve.
    WithReserve,
    /// It is excluded.
    Excluded,
    /// It is not receivable.
    NotReceivable,
    /// It is withdrawn.
    Withdrawn,
}

impl Situation {
    pub(super) const COUNT: usize = 8;

    pub(super) const ALL: [Self; Self::COUNT] = [
        Self::Open,
        Self::Asked,
        Self::Unanswered,
        Self::Admitted,
        Self::WithReserve,
        Self::Excluded,
        Self::NotReceivable,
        Self::Withdrawn,
    ];

    /// Its sign and its colour.
    pub(super) const fn sign(self) -> (&'static str, Role) {
        match self {
            Self::Open => ("▢", Role::Todo),
            Self::Asked => ("◷", Role::StatusWarn),
            Self::Unanswered => ("▢", Role::StatusWarn),
            Self::Admitted => ("●", Role::Met),
            Self::WithReserve => ("◐", Role::StatusWarn),
            Self::Excluded => ("✕", Role::Excluded),
            Self::NotReceivable => ("⊘", Role::Excluded),
            Self::Withdrawn => ("–", Role::Muted),
        }
    }

    /// The locale key of how many stand so.
    pub(super) const fn counted(self) -> &'static str {
        match self {
            Self::Open => "screening-count-open",
            Self::Asked => "screening-count-asked",
            Self::Unanswered => "screening-count-unanswered",
            Self::Admitted => "screening-count-admitted",
            Self::WithReserve => "screening-count-reserve",
            Self::Excluded => "screening-count-excluded",
            Self::NotReceivable => "screening-count-not-receivable",
            Self::Withdrawn => "screening-count-withdrawn",
        }
    }
}

/// How a project stands at a time.
pub(super) fn situation(project: ProjectSight<'_>, now: Timestamp) -> Situation {
    if project.applicant().withdrawn.is_some() {
        return Situation::Withdrawn;
    }
    if let Some(out) = project.exclusion() {
        let checks = &project.phase().checks;
        let check = checks.iter().find(|c| c.id == out.check);
        return match check.map(|c| c.on_fail) {
            Some(OnFail::NotReceivable) => Situation::NotReceivable,
            _ => Situation::Excluded,
        };
    }
    let screening = project.screening();
    match (&screening.admitted, &screening.integration) {
        (Some(admitted), _) if admitted.reserve.is_empty() => Situation::Admitted,
        (Some(_), _) => Situation::WithReserve,
        (None, Some(open)) if open.answered.is_none() => {
            if open.asked.due.met(now) {
                Situation::Asked
            } else {
                Situation::Unanswered
            }
        }
        (None, _) => Situation::Open,
    }
}

/// How a project stands, in words.
pub(super) fn in_words(project: ProjectSight<'_>, sight: Sight<'_>, model: &Model) -> String {
    let (screening, locale) = (project.screening(), &model.locale);
    let situation = situation(project, model.now(sight));
    match situation {
        Situation::Open if screening.integration.is_some() => {
            locale.text("screening-state-answered").into_owned()
        }
        Situation::Open => locale.text("screening-state-open").into_owned(),
        Situation::Asked | Situation::Unanswered => {
            let zone = sight.zone().unwrap_or_else(|| locale.zone().clone());
            let asked = screening.integration.as_ref();
            let day = asked.map(|i| locale.date(i.asked.due.last_day(&zone)));
            let day = day.unwrap_or_default();
            let key = if situation == Situation::Asked {
                "screening-state-asked"
            } else {
                "screening-state-unanswered"
            };
            locale.format(key, &[("date", Arg::Text(&day))])
        }
        Situation::Admitted => locale.text("screening-state-admitted").into_owned(),
        Situation::WithReserve => {
            let reserve = screening.admitted.iter().flat_map(|a| &a.reserve);
            let checks: Vec<&str> = reserve.map(|id| id.as_str()).collect();
            let args = [("checks", Arg::Text(&checks.join(", ")))];
            locale.format("screening-state-reserve", &args)
        }
        Situation::Excluded | Situation::NotReceivable => {
            let key = if situation == Situation::Excluded {
                "screening-state-excluded"
            } else {
                "screening-state-not-receivable"
            };
            let check = project.exclusion().map_or("", |out| out.check.as_str());
            locale.format(key, &[("check", Arg::Text(check))])
        }
        Situation::Withdrawn => locale.text("standing-withdrawn").into_owned(),
    }
}

/// The sign and the colour of how a check stands.
pub(super) const fn sign(standing: Standing) -> (&'static str, Role) {
    match standing {
        Standing::Met => ("✓", Role::Met),
        Standing::NotMet => ("✕", Role::NotMet),
        Standing::ToBeFound => ("◌", Role::StatusWarn),
        Standing::Open => ("?", Role::Todo),
    }
}

/// Beside the sign: whether a person decided it.
pub(super) const fn by_person(checked: &Checked<'_>) -> &'static str {
    if checked.decided.is_some() {
        "•"
    } else {
        " "
    }
}

/// The locale key of how a check stands.
pub(super) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "screening-met",
        Standing::NotMet => "screening-not-met",
        Standing::ToBeFound => "screening-to-be-found",
        Standing::Open => "screening-open",
    }
}

/// The locale key of who finds out.
pub(super) const fn mode(mode: CheckMode) -> &'static str {
    match mode {
        CheckMode::Auto => "screening-auto",
        CheckMode::Hybrid => "screening-hybrid",
        CheckMode::Manual => "screening-manual",
    }
}

/// The locale key of what follows where it fails.
pub(super) const fn on_fail(follows: OnFail) -> &'static str {
    match follows {
        OnFail::NotReceivable => "screening-fail-not-receivable",
        OnFail::Excluded => "screening-fail-excluded",
        OnFail::Integration => "screening-fail-integration",
        OnFail::Warning => "screening-fail-warning",
    }
}

//! The head of every document: body, call, acts, authorities, where the log stood.

use super::Source;
use crate::call::act::{Act, ActKind};
use crate::export::context::{ActLine, Authority, Head, LogHead};
use crate::ids::MemberId;

impl Source<'_> {
    pub(super) fn head(&self) -> Head {
        let call = self.sight.call();
        let lang = self.locale.lang();
        let own = call.acts.iter().find(|act| act.kind == ActKind::Call);
        let (seq, hash) = self.sight.head();
        let last = self.sight.journal().next_back();
        let invented =
            self.sight.project_count() > 0 && self.sight.projects().all(|p| p.filed().invented);
        Head {
            office: own.map(|act| act.issuer.clone()).unwrap_or_default(),
            call_id: call.id.clone(),
            call_title: call.title.get(lang).to_owned(),
            phase: self.sight.phase().name.get(lang).to_owned(),
            fund: call.fund.clone().unwrap_or_default(),
            programme: call.programme.clone(),
            publicity: call
                .publicity
                .as_ref()
                .map(|text| text.get(lang).to_owned())
                .unwrap_or_default(),
            acts: self.sight.acts().map(|act| self.act(act)).collect(),
            authorities: call
                .authorities
                .iter()
                .map(|a| Authority {
                    name: a.name.clone(),
                    office: a.office.get(lang).to_owned(),
                })
                .collect(),
            log: LogHead {
                seq,
                hash: hash.to_string(),
                at: last.map(|e| self.second(e.at)).unwrap_or_default(),
            },
            invented,
        }
    }

    fn act(&self, act: &Act) -> ActLine {
        ActLine {
            kind: self.text(&format!("act-{}", act.kind.word())),
            title: act.title.clone(),
            cited: self.cited(act),
            url: act.url.clone(),
            sha256: act.sha256.map(|h| h.to_string()).unwrap_or_default(),
        }
    }

    /// An act as documents cite it: issuer, kind, number, day, bulletin, as far as known.
    pub(super) fn cited(&self, act: &Act) -> String {
        let kind = self.text(&format!("act-{}", act.kind.word()));
        let mut parts = vec![kind];
        if !act.number.is_empty() {
            parts.push(self.say("minutes-act-number", &[("number", &act.number)]));
        }
        if let Some(date) = act.date {
            parts.push(self.say("minutes-act-date", &[("day", &self.day(date))]));
        }
        if !act.issuer.is_empty() {
            parts.push(format!("({})", act.issuer));
        }
        if !act.bulletin.is_empty() {
            parts.push(format!("– {}", act.bulletin));
        }
        parts.join(" ")
    }

    /// An act by id, as cited; its id where it is unknown.
    pub(super) fn cited_id(&self, id: &str) -> String {
        self.sight
            .act(id)
            .map_or_else(|| id.to_owned(), |act| self.cited(act))
    }

    pub(super) fn member_name(&self, id: &MemberId) -> String {
        self.sight.name(id).to_owned()
    }
}

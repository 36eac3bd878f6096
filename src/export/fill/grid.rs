//! The grid by which the panel judges: its version, and whether it precedes the contents (V7, E11).

use super::Source;
use crate::export::context::GridPart;
use crate::panel::event::{Entry, Event};
use crate::panel::state::procedure::Version;

impl Source<'_> {
    pub(super) fn grid(&self) -> GridPart {
        let (call, phase) = (self.sight.call(), self.sight.phase());
        let entry = |wanted: &dyn Fn(&Event) -> bool| {
            let mut all = self.sight.journal().map(AsRef::as_ref);
            all.find(|e: &&Entry| wanted(&e.event))
        };
        let frozen = entry(&|e| matches!(e, Event::CallFrozen { .. }));
        let opened = entry(&|e| matches!(e, Event::ProjectOpened { .. }));
        // New words change no rule: only a version with other rules comes after the contents.
        let rules = self.last_rules();
        let late = rules.is_some_and(|seq| opened.is_some_and(|opened| seq > opened.seq));
        let frozen_hash = frozen.and_then(|e| match &e.event {
            Event::CallFrozen { call_hash } => Some(call_hash.to_string()),
            _ => None,
        });
        let hash = call.hash.to_string();
        let versions = self.sight.procedure().versions.iter();
        GridPart {
            version: format!("{} · {}", call.id, phase.id),
            frozen_hash: frozen_hash
                .filter(|frozen| *frozen != hash)
                .unwrap_or_default(),
            hash,
            frozen_at: frozen.map(|e| self.second(e.at)).unwrap_or_default(),
            frozen_seq: frozen.map(|e| e.seq).unwrap_or_default(),
            first_opened_at: opened.map(|e| self.second(e.at)).unwrap_or_default(),
            first_opened_seq: opened.map(|e| e.seq).unwrap_or_default(),
            replaced_late: late,
            later: versions.map(|v| self.version(v)).collect(),
        }
    }

    /// The entry by which the rules in force were adopted, where they were changed.
    fn last_rules(&self) -> Option<u64> {
        let mut entries = self.sight.journal().rev();
        let adopted = |e: &&std::sync::Arc<Entry>| matches!(&e.event, Event::CallReplaced(new) if !new.material);
        entries.find(adopted).map(|e| e.seq)
    }

    fn version(&self, version: &Version) -> String {
        let key = if version.material {
            "minutes-version-words"
        } else {
            "minutes-version-rules"
        };
        let act = version.act.as_deref();
        let act = act.map(|id| self.cited_id(id)).unwrap_or_default();
        let args = [
            ("at", &*self.moment(version.at)),
            ("act", &act),
            ("hash", &version.hash.to_string()),
        ];
        self.say(key, &args)
    }
}

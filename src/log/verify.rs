//! Checking a whole panel file: the chain, the commitments, the documents, the tables themselves.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row};

use super::chain::Link;
use super::{Log, LogError, schema};
use crate::ids::{Hash, MemberId, ProjectId};
use crate::panel::event::{Actor, Event, Sheet};

/// What a check of the whole file found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Entries found whole, up to the first fault.
    pub entries: u64,
    /// Number and hash of the last of them. A log whose end was cut off is whole in itself:
    /// compare this with a head noted earlier.
    pub head: (u64, Hash),
    /// Sheets whose bytes were compared with the commitment made when they were sealed.
    pub commitments_checked: u64,
    /// Documents whose SHA-256 was worked out again.
    pub documents_checked: u64,
    /// The first fault; `None` when the file is as it was written.
    pub fault: Option<Fault>,
    /// The entry whose hash was looked for, with its time, where the chain is whole up to it.
    pub sought: Option<(u64, jiff::Timestamp)>,
}

/// What is wrong with a panel file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The first wrong entry, where the fault is in one.
    pub seq: Option<u64>,
    /// What is wrong.
    pub what: String,
}

impl Fault {
    fn at(seq: u64, what: impl Into<String>) -> Self {
        Self {
            seq: Some(seq),
            what: what.into(),
        }
    }

    fn beside(what: impl Into<String>) -> Self {
        Self {
            seq: None,
            what: what.into(),
        }
    }
}

impl Log {
    /// Checks the whole file from its raw rows, at one moment: the numbers and hashes of the
    /// entries; every revealed and every sealed sheet against its commitment; every document
    /// against its SHA-256, and that those that the log names are there; the tables, triggers and
    /// views; and SQLite's own structure. It stops at the first fault. Whether each entry was
    /// allowed is not asked here.
    ///
    /// # Errors
    /// When the file cannot be read. A fault is no error: it stands in the verdict.
    pub fn verify(&self) -> Result<Verdict, LogError> {
        self.verify_against("")
    }

    /// As [`Self::verify`]; it also looks for the entry whose hash begins with these hexadecimal
    /// digits, as signed minutes print it: where there is one, the log still begins as it did then.
    ///
    /// # Errors
    /// As there.
    pub fn verify_against(&self, digits: &str) -> Result<Verdict, LogError> {
        let moment = self.conn.unchecked_transaction()?;
        let mut walk = Walk {
            seeks: Some(digits.to_owned()).filter(|digits| !digits.is_empty()),
            ..Walk::default()
        };
        let fault = walk.all(&moment)?;
        Ok(Verdict {
            entries: walk.head.0,
            head: walk.head,
            commitments_checked: walk.commitments_checked,
            documents_checked: walk.documents_checked,
            fault,
            sought: walk.sought,
        })
    }
}

struct Walk {
    head: (u64, Hash),
    /// The first digits of a hash to be found, until it is.
    seeks: Option<String>,
    sought: Option<(u64, jiff::Timestamp)>,
    commitments_checked: u64,
    documents_checked: u64,
    /// Commitments in force, with the entry that made them.
    sealed: BTreeMap<(ProjectId, MemberId), (Hash, u64)>,
    /// Documents that the log names, with the first entry that does.
    named: BTreeMap<Hash, u64>,
    /// Call files that the log carries whole: a later version stands nowhere else.
    carried: BTreeSet<Hash>,
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            head: (0, Hash::ZERO),
            seeks: None,
            sought: None,
            commitments_checked: 0,
            documents_checked: 0,
            sealed: BTreeMap::new(),
            named: BTreeMap::new(),
            carried: BTreeSet::new(),
        }
    }
}

impl Walk {
    fn all(&mut self, conn: &Connection) -> Result<Option<Fault>, LogError> {
        let checks = [Self::chain, Self::vault, Self::documents, Self::structure];
        for check in checks {
            if let Some(fault) = check(self, conn)? {
                return Ok(Some(fault));
            }
        }
        Ok(None)
    }

    fn chain(&mut self, conn: &Connection) -> Result<Option<Fault>, LogError> {
        let mut stmt = conn.prepare(
            "SELECT seq, at, actor, via, body, prev, hash FROM entry WHERE seq > 0 ORDER BY seq",
        )?;
        let mut rows = stmt.query([])?;
        while let Some(row) = rows.next()? {
            let seq = self.head.0.saturating_add(1);
            let found: i64 = row.get(0)?;
            if i64::try_from(seq) != Ok(found) {
                return Ok(Some(Fault::at(
                    seq,
                    format!("it is missing: the next one there is has number {found}"),
                )));
            }
            let (hash, actor, event) = match link(seq, row, &self.head.1) {
                Ok(entry) => entry,
                Err(what) => return Ok(Some(Fault::at(seq, what))),
            };
            if let Err(what) = self.commitments(seq, &actor, &event) {
                return Ok(Some(Fault::at(seq, what)));
            }
            self.head = (seq, hash);
            let found = |digits: &mut String| hash.to_string().starts_with(digits.as_str());
            if self.seeks.take_if(found).is_some() {
                self.sought = jiff::Timestamp::from_microsecond(row.get(1)?)
                    .ok()
                    .map(|at| (seq, at));
            }
        }
        let stray: Option<i64> =
            conn.query_row("SELECT min(seq) FROM entry WHERE seq <= 0", [], |row| {
                row.get(0)
            })?;
        Ok(stray.map(|seq| {
            Fault::beside(format!(
                "the log holds an entry with the impossible number {seq}"
            ))
        }))
    }

    /// Follows which commitments are in force, and checks the sheets of a reveal against them.
    fn commitments(&mut self, seq: u64, actor: &Actor, event: &Event) -> Result<(), String> {
        match event {
            Event::PanelCreated {
                call_hash: hash, ..
            }
            | Event::CallFrozen { call_hash: hash } => {
                self.named.entry(*hash).or_insert(seq);
            }
            Event::ProjectFiled(filed) | Event::ProjectReplaced(filed) => {
                self.named.entry(filed.dossier).or_insert(seq);
            }
            Event::ProjectIntegrated(integrated) => {
                self.named.entry(integrated.filed.dossier).or_insert(seq);
            }
            Event::MinutesSigned(signed) => {
                self.named.entry(signed.minutes).or_insert(seq);
            }
            // A recused member's sheet, and every sheet under former rules, no longer counts.
            Event::MemberRecused(recused) => {
                if let Actor::Member(member) = actor {
                    self.sealed
                        .remove(&(recused.project.clone(), member.clone()));
                }
            }
            Event::CallReplaced(new) => {
                if Hash::of(new.text.as_bytes()) != new.call_hash {
                    return Err("its call file is not the one whose hash it gives".to_owned());
                }
                self.carried.insert(new.call_hash);
                if !new.material {
                    self.sealed.clear();
                }
            }
            // What was sealed and never revealed goes back to its author when the phase is over.
            Event::PhaseOpened(_) => self.sealed.clear(),
            Event::SheetSealed {
                project,
                member,
                commitment,
                ..
            } => {
                self.sealed
                    .insert((project.clone(), member.clone()), (*commitment, seq));
            }
            Event::SheetReopened {
                project, member, ..
            } => {
                self.sealed.remove(&(project.clone(), member.clone()));
            }
            Event::SheetsRevealed {
                project, sheets, ..
            } => {
                for sheet in sheets {
                    self.sheet(project, sheet)?;
                }
                let hidden = self.sealed.keys().find(|(p, _)| p == project);
                if let Some((_, member)) = hidden {
                    return Err(format!("it leaves out the sealed sheet of {member}"));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Compares a sheet with the commitment in force, which is used up by it.
    fn sheet(&mut self, project: &ProjectId, sheet: &Sheet) -> Result<(), String> {
        let member = &sheet.member;
        let (commitment, seal) = self.sealed.remove(&(project.clone(), member.clone())).ok_or_else(|| {
            format!("the sheet of {member} on {project} was never sealed, or not since it was reopened")
        })?;
        self.commitments_checked += 1;
        if sheet.commitment(project) == commitment {
            Ok(())
        } else {
            Err(format!(
                "the sheet of {member} on {project} is not the one sealed with entry {seal}"
            ))
        }
    }

    /// Every sheet in the vault has a commitment in force, and the other way round.
    fn vault(&mut self, conn: &Connection) -> Result<Option<Fault>, LogError> {
        let mut stmt =
            conn.prepare("SELECT project, member, sheet FROM vault ORDER BY project, member")?;
        let mut rows = stmt.query([])?;
        while let Some(row) = rows.next()? {
            let (project, member): (String, String) = (row.get(0)?, row.get(1)?);
            let of = || format!("the sealed sheet of {member} on {project}");
            let Ok(sheet) =
                serde_json::from_str::<Sheet>(row.get_ref(2)?.as_str().unwrap_or_default())
            else {
                return Ok(Some(Fault::beside(format!("{} cannot be read", of()))));
            };
            if sheet.member.as_str() != member {
                return Ok(Some(Fault::beside(format!(
                    "{} names {} as its author",
                    of(),
                    sheet.member
                ))));
            }
            if let Err(what) = self.sheet(&ProjectId::from(project.as_str()), &sheet) {
                return Ok(Some(Fault::beside(what)));
            }
        }
        Ok(self
            .sealed
            .iter()
            .next()
            .map(|((project, member), (_, seq))| {
                Fault::at(
                    *seq,
                    format!("the sheet of {member} on {project} that it seals is missing"),
                )
            }))
    }

    fn documents(&mut self, conn: &Connection) -> Result<Option<Fault>, LogError> {
        let mut stmt = conn.prepare("SELECT hash, bytes FROM document")?;
        let mut rows = stmt.query([])?;
        let mut there = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let hash = Hash::of(row.get_ref(1)?.as_bytes().unwrap_or_default());
            self.documents_checked += 1;
            if row.get_ref(0)?.as_bytes().ok() != Some(hash.0.as_slice()) {
                let named = hex::encode(row.get_ref(0)?.as_bytes().unwrap_or_default());
                return Ok(Some(Fault::beside(format!(
                    "document {named} was altered: its bytes have SHA-256 {hash}"
                ))));
            }
            there.insert(hash);
        }
        let missing = self
            .named
            .iter()
            .filter(|(hash, _)| !there.contains(hash) && !self.carried.contains(hash))
            .min_by_key(|(_, seq)| **seq);
        Ok(missing.map(|(hash, seq)| {
            Fault::at(*seq, format!("document {hash} that it names is missing"))
        }))
    }

    fn structure(&mut self, conn: &Connection) -> Result<Option<Fault>, LogError> {
        if let Some(what) = schema::altered(conn)? {
            return Ok(Some(Fault::beside(what)));
        }
        let told: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        Ok((told != "ok").then(|| Fault::beside(format!("SQLite finds the file damaged: {told}"))))
    }
}

/// The hash, actor and event of a row that links to `before`; otherwise what is wrong with the row.
fn link(seq: u64, row: &Row<'_>, before: &Hash) -> Result<(Hash, Actor, Event), String> {
    let bytes = |column: usize, name: &str| {
        let value = row.get_ref(column).map_err(|error| error.to_string())?;
        value
            .as_bytes()
            .map_err(|_| format!("its {name} is not text or bytes"))
    };
    let (actor, via, body) = (bytes(2, "actor")?, bytes(3, "way in")?, bytes(4, "body")?);
    let (prev, hash) = (bytes(5, "link to the entry before")?, bytes(6, "hash")?);
    let at: i64 = row
        .get(1)
        .map_err(|_| "its time is not a number".to_owned())?;
    if prev != before.0 {
        return Err("it does not name the hash of the entry before".to_owned());
    }
    let computed = Link {
        seq,
        at,
        actor,
        via,
        body,
        prev,
    }
    .hash();
    if hash != computed.0 {
        return Err(format!(
            "its hash should be {computed}: the entry or its hash was altered"
        ));
    }
    jiff::Timestamp::from_microsecond(at)
        .map_err(|error| format!("its time is not a time: {error}"))?;
    std::str::from_utf8(via).map_err(|error| format!("its way in is not a text: {error}"))?;
    let actor = serde_json::from_slice::<Actor>(actor)
        .map_err(|error| format!("its actor is not an actor: {error}"))?;
    let event = serde_json::from_slice(body)
        .map_err(|error| format!("its body is not an event: {error}"))?;
    Ok((computed, actor, event))
}

//! vaglio: an evaluation panel judges the projects filed under a public call.
//!
//! # The map
//!
//! | module | what it is for | touches the world? |
//! | --- | --- | --- |
//! | [`exact`], [`ids`], [`lang`], [`text`] | exact numbers, identifiers, texts in two languages, cleaning at the door | no |
//! | [`mod@cell`] | one cell of a score sheet: mark, comment, evidence | no |
//! | [`call`] | what is judged and by which rules: the call file, read and checked | no |
//! | [`dossier`] | what is filed: projects and marks from JSON, CSV, XLSX, ODS bytes | no |
//! | [`screening`] | whether a project meets the requirements: every check computed from the facts, with its reasons | no |
//! | [`assess`] | arithmetic on rows of marks: points, divergence, outcome, ranking | no |
//! | [`panel`] | events; the state as their fold; [`panel::decide()`] (may I?); [`panel::sight`] (may I see? may everybody?) | no |
//! | [`log`] | the panel file: SQLite, hash chain, private drafts and vault, documents | disk |
//! | [`room`] | the only writer: gate, append, apply, publish; clock and randomness come in as a [`room::world::World`] | disk, clock |
//! | [`tui`] | session loop, model, update, drawing, keymap, themes; one file or folder per screen; [`tui::board`] for the wall | terminal |
//! | [`words`] | what members ask in words, at a prompt or over SSH without a terminal: one grammar, one way to the gate | through the room |
//! | [`ssh`] | panels served over SSH: host key, keys and invites, one session per connection | network |
//! | [`locale`] | the words (Fluent); refusals, journal entries and dossiers in words | no |
//! | [`export`] | tables (CSV, JSON, XLSX), and documents from templates (DOCX, HTML, lines): minutes, lists, sheets, dossiers | an office's folder of templates |
//! | [`demo`] | the demonstration panel, built from invented data | disk |
//!
//! Dependencies point one way: `call`, `dossier` ← `screening`, `assess` ← `panel` ← `locale`, `log` ← `room` ←
//! `export` ← `tui`, `words` ← `ssh`, and `demo` beside them.
//! The command line (`src/main.rs`, `src/cli/`) sits on top.
//!
//! # The path of one keypress
//!
//! Member M2 types `3` on the rubric:
//!
//! 1. a thread reads the terminal and puts an [`tui::key::Input`] on the session's bounded queue
//!    ([`tui::local`]);
//! 2. [`tui::session`] takes all that waits there and hands each key to [`tui::update`], where the table
//!    in [`tui::keymap`] makes it an action;
//! 3. the rubric changes the cell in the model, so the next frame shows it, and asks for
//!    [`tui::msg::Effect::Save`]: until that is done, nothing on the screen says "saved";
//! 4. the room's thread ([`room::live`]) opens a write transaction, reads what other processes appended,
//!    asks the gate ([`panel::decide::may_mark`]) and writes the draft; the commit is on the disk
//!    (`synchronous=FULL`) before the answer goes back: only now does the screen say "saved 21:07:31";
//! 5. a refusal comes back as a value and becomes a sentence on the status line ([`locale::refusal`]).
//!
//! What concerns everybody (a seal, a note, a proposal, a closing) goes the same way as a
//! [`panel::Command`]: `decide` turns it into events, the log appends them to its chain, the panel applies
//! them, and a new snapshot (`Arc<Panel>`) is published; every session, also in other processes, wakes,
//! draws from the newest snapshot through [`panel::Sight`], and [`tui::painter`] sends the difference.

pub mod assess;
pub mod call;
pub mod cell;
pub mod demo;
pub mod dossier;
pub mod exact;
pub mod export;
pub mod ids;
pub mod lang;
pub mod locale;
pub mod log;
pub mod panel;
pub mod room;
pub mod screening;
pub mod ssh;
pub mod text;
pub mod tui;
pub mod words;

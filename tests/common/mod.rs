//! A person at a panel without a terminal: keys go in, the screen comes out as text.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::{Color, Modifier};
use tempfile::TempDir;
use vaglio::call;
use vaglio::lang::Lang;
use vaglio::locale::Locale;
use vaglio::panel::Command;
use vaglio::panel::event::{Actor, Role};
use vaglio::room::Room;
use vaglio::room::world::Scripted;
use vaglio::tui::color::ColorDepth;
use vaglio::tui::key::{Input, Key};
use vaglio::tui::model::Model;
use vaglio::tui::msg::{Effect, Msg};
use vaglio::tui::session::{answer, draw};
use vaglio::tui::theme::Theme;
use vaglio::tui::update::update;

/// The demonstration, made once for all tests.
static DEMO: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("demo.vaglio");
    vaglio::demo::build(&path, vaglio::demo::Stage::Preliminary).unwrap();
    std::fs::read(path).unwrap()
});

/// A person, the panel file and what the person sees of it.
pub(crate) struct Seat {
    pub(crate) model: Model,
    pub(crate) theme: Theme,
    /// Whether the person left the program.
    pub(crate) over: bool,
    room: Room,
    /// The files go when the seat does.
    _dir: TempDir,
}

fn world() -> Box<Scripted> {
    let start: Timestamp = "2018-01-18T14:00:00Z".parse().unwrap();
    Box::new(Scripted::new(start, SignedDuration::from_secs(7)))
}

impl Seat {
    /// A member of the demonstration's panel at a terminal of 80×24.
    pub(crate) fn demo(member: &str) -> Self {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("demo.vaglio");
        std::fs::write(&path, &*DEMO).unwrap();
        let room = Room::open(&path, world()).unwrap();
        let mut seat = Self::new(dir, room, member);
        seat.model.demo = true;
        seat
    }

    /// The chair of a panel under a call file, without projects.
    pub(crate) fn empty(call: &[u8]) -> Self {
        Self::under(call, &[])
    }

    /// The chair of a panel under a call file, with some projects.
    pub(crate) fn under(call: &[u8], projects: &[&str]) -> Self {
        let dir = TempDir::new().unwrap();
        let parsed = call::parse("call.toml", call).unwrap();
        let mut room =
            Room::create(&dir.path().join("panel.vaglio"), parsed, call, world()).unwrap();
        let (name, role) = ("Lucia Ferraris".to_owned(), Role::Chair);
        room.submit(
            &Actor::Office,
            Command::AddMember {
                id: "M1".into(),
                name,
                role,
            },
        )
        .unwrap();
        let dossiers: Vec<_> = projects
            .iter()
            .map(|id| {
                serde_json::from_value(
                    serde_json::json!({ "id": id, "title": format!("Project {id}") }),
                )
                .unwrap()
            })
            .collect();
        room.import_projects(&dossiers, false).unwrap();
        Self::new(dir, room, "M1")
    }

    /// A member of a panel that a test has set up; the files go with the seat.
    pub(crate) fn new(dir: TempDir, room: Room, member: &str) -> Self {
        let zone = call::zone(&room.panel().call().timezone).unwrap();
        let locale = Locale::new(Lang::It).in_zone(zone);
        let model = Model::new(Actor::Member(member.into()), locale, Size::new(80, 24));
        let theme = Theme::named("dark", ColorDepth::True).unwrap();
        let mut seat = Self {
            model,
            theme,
            over: false,
            room,
            _dir: dir,
        };
        seat.carry_out(Effect::LoadDrafts);
        seat.send(Msg::Changed);
        seat
    }

    /// The same person with the screens in another language.
    pub(crate) fn in_lang(mut self, lang: Lang) -> Self {
        self.model.locale = Locale::new(lang).in_zone(self.model.locale.zone().clone());
        self
    }

    /// The same person at a terminal of another size.
    pub(crate) fn at(mut self, width: u16, height: u16) -> Self {
        self.send(Msg::Input(Input::Resize(Size { width, height })));
        self
    }

    /// Presses keys, named as in the key table and separated by spaces.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split_whitespace() {
            self.send(Msg::Input(Input::Key(Key::parse(name).unwrap())));
        }
        self
    }

    /// Presses keys faster than the panel file answers.
    pub(crate) fn hurry(&mut self, keys: &str) -> &mut Self {
        let asked = self.ask(keys);
        self.answered(asked)
    }

    /// Presses keys; what they ask of the panel file waits.
    pub(crate) fn ask(&mut self, keys: &str) -> Vec<Effect> {
        let mut asked = Vec::new();
        for name in keys.split_whitespace() {
            let msg = Msg::Input(Input::Key(Key::parse(name).unwrap()));
            asked.extend(update(&mut self.model, self.room.panel(), msg));
        }
        asked
    }

    /// The panel file answers what was asked.
    pub(crate) fn answered(&mut self, asked: Vec<Effect>) -> &mut Self {
        for effect in asked {
            self.carry_out(effect);
        }
        self
    }

    /// Types a text, character by character.
    pub(crate) fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.send(Msg::Input(Input::Key(Key::char(c))));
        }
        self
    }

    /// Opens a project by its code.
    pub(crate) fn open(&mut self, code: &str) -> &mut Self {
        self.press("f3 /").write(code).press("enter enter");
        assert_eq!(self.model.project.as_ref().unwrap().id.as_str(), code);
        self
    }

    /// Opens a divergence of the queue by project and sub-criterion.
    pub(crate) fn discuss(&mut self, project: &str, sub: &str) -> &mut Self {
        self.press("f4");
        let at = self.model.consensus.queue.iter().position(|open| {
            let sight = self.room.panel().sight(&self.model.me);
            sight.project(open.project).unwrap().id().as_str() == project
                && sight.phase().subs[open.sub].id.as_str() == sub
        });
        self.press("home")
            .press(&"down ".repeat(at.unwrap()))
            .press("enter")
    }

    /// Lets the time pass that the model asked for.
    pub(crate) fn rest(&mut self) -> &mut Self {
        self.send(Msg::Wake);
        self
    }

    /// The panel as it stands.
    pub(crate) fn room(&mut self) -> &mut Room {
        &mut self.room
    }

    /// The sentence on the status line.
    pub(crate) fn status(&self) -> &str {
        self.model.status.as_ref().map_or("", |s| s.1.as_str())
    }

    pub(crate) fn send(&mut self, msg: Msg) {
        for effect in update(&mut self.model, self.room.panel(), msg) {
            self.carry_out(effect);
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        let mut due = VecDeque::from([effect]);
        while let Some(effect) = due.pop_front() {
            self.over |= effect == Effect::Quit;
            let before = self.room.panel().seq();
            let reply =
                answer(&mut self.room, &self.model.me, &self.model.locale, effect).map(Msg::Reply);
            let changed = (self.room.panel().seq() != before).then_some(Msg::Changed);
            for msg in changed.into_iter().chain(reply) {
                due.extend(update(&mut self.model, self.room.panel(), msg));
            }
        }
    }

    /// The screen as it is drawn.
    pub(crate) fn buffer(&self) -> Buffer {
        let area = Rect::new(0, 0, self.model.size.width, self.model.size.height);
        let mut buf = Buffer::empty(area);
        draw(&self.model, self.room.panel(), &self.theme, &mut buf, area);
        buf
    }

    /// The screen as lines of text. Fingerprints, which change with the program's own files, are dots.
    pub(crate) fn text(&self) -> String {
        self.hidden(&lines(&self.buffer()).join("\n"))
    }

    /// The screen with a line of letters under each line of text, and what style each letter stands for.
    pub(crate) fn styled(&self) -> String {
        let buf = self.buffer();
        let mut styles: Vec<(Color, Color, Modifier)> = Vec::new();
        let mut out = String::new();
        for (y, line) in lines(&buf).into_iter().enumerate() {
            let y = u16::try_from(y).unwrap();
            let letters: String = (0..buf.area.width)
                .map(|x| {
                    let cell = &buf[(x, y)];
                    let style = (cell.fg, cell.bg, cell.modifier);
                    let at = styles.iter().position(|s| *s == style).unwrap_or_else(|| {
                        styles.push(style);
                        styles.len() - 1
                    });
                    char::from(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[at])
                })
                .collect();
            out.push_str(&format!("{}\n{letters}\n", self.hidden(&line)));
        }
        for (at, (fg, bg, modifier)) in styles.iter().enumerate() {
            let letter = char::from(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[at]);
            out.push_str(&format!("{letter} {fg} on {bg} {modifier:?}\n"));
        }
        out
    }

    fn hidden(&self, text: &str) -> String {
        let sight = self.room.panel().sight(&self.model.me);
        let hashes = sight
            .journal()
            .map(|e| e.hash.short())
            .chain([sight.call().hash.short()]);
        hashes.fold(text.to_owned(), |text, hash| {
            text.replace(&hash, "········")
        })
    }
}

pub(crate) fn lines(buf: &Buffer) -> Vec<String> {
    let line = |y| {
        let mut text = String::new();
        let mut skip = 0;
        for x in 0..buf.area.width {
            let symbol = buf[(x, y)].symbol();
            if skip == 0 {
                text.push_str(symbol);
            }
            skip = vaglio::tui::fit::width(symbol).max(skip).saturating_sub(1);
        }
        text.trim_end().to_owned()
    };
    (0..buf.area.height).map(line).collect()
}

/// Reads a file of the repository.
pub(crate) fn read(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

//! A person before the real screens: bytes in, painted bytes out.

use std::collections::VecDeque;
use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};
use ratatui::layout::Size;
use tempfile::TempDir;
use vaglio::call;
use vaglio::lang::Lang;
use vaglio::locale::Locale;
use vaglio::panel::Command;
use vaglio::panel::event::{Actor, Role};
use vaglio::room::Room;
use vaglio::room::world::Scripted;
use vaglio::tui::bytes::Bytes;
use vaglio::tui::color::ColorDepth;
use vaglio::tui::key::Input;
use vaglio::tui::model::Model;
use vaglio::tui::msg::{Effect, Msg};
use vaglio::tui::painter::Painter;
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

fn world() -> Box<Scripted> {
    let start: Timestamp = "2018-01-18T14:00:00Z".parse().unwrap();
    Box::new(Scripted::new(start, SignedDuration::from_secs(7)))
}

/// A panel under the call of the terminal tests, with a chair.
pub(crate) fn empty_room() -> (TempDir, Room) {
    let dir = TempDir::new().unwrap();
    let file = include_bytes!("../data/terminal/call.toml");
    let parsed = call::parse("call.toml", file).unwrap();
    let mut room = Room::create(&dir.path().join("p.vaglio"), parsed, file, world()).unwrap();
    let chair = Command::AddMember {
        id: "M1".into(),
        name: "Lucia Ferraris".into(),
        role: Role::Chair,
    };
    room.submit(&Actor::Office, chair).unwrap();
    (dir, room)
}

/// A copy of the demonstration.
pub(crate) fn demo_room() -> (TempDir, Room) {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("demo.vaglio");
    std::fs::write(&path, &*DEMO).unwrap();
    let room = Room::open(&path, world()).unwrap();
    (dir, room)
}

pub(crate) struct Seat {
    model: Model,
    room: Room,
    theme: Theme,
    painter: Painter,
    bytes: Bytes,
    _dir: TempDir,
}

impl Seat {
    pub(crate) fn new(
        (dir, room): (TempDir, Room),
        who: &str,
        size: Size,
        depth: ColorDepth,
    ) -> Self {
        let model = Model::new(Actor::Member(who.into()), Locale::new(Lang::It), size);
        let painter = Painter::new(size, depth);
        let theme = Theme::named("dark", depth).unwrap();
        let bytes = Bytes::default();
        let mut seat = Self {
            model,
            room,
            theme,
            painter,
            bytes,
            _dir: dir,
        };
        seat.model.demo = true;
        seat.carry_out(vec![Effect::LoadDrafts, Effect::LoadTexts]);
        seat.send(Msg::Changed);
        seat
    }

    pub(crate) fn ascii(mut self, on: bool) -> Self {
        self.painter.set_ascii(on);
        self
    }

    pub(crate) fn resize(&mut self, size: Size) {
        self.painter.resize(size);
        self.send(Msg::Input(Input::Resize(size)));
    }

    /// Bytes typed, a pause, and what the terminal is sent then.
    pub(crate) fn type_bytes(&mut self, typed: &[u8]) -> Vec<u8> {
        let mut got = Vec::new();
        self.bytes.take(typed, |input| got.push(input));
        self.bytes.rest(|input| got.push(input));
        for input in got {
            self.send(Msg::Input(input));
        }
        self.send(Msg::Wake);
        self.frame()
    }

    pub(crate) fn frame(&mut self) -> Vec<u8> {
        let (model, theme, panel) = (&self.model, &self.theme, self.room.panel());
        self.painter.paint(None, |frame| {
            let area = frame.area;
            draw(model, panel, theme, frame, area);
        });
        self.painter.take()
    }

    fn send(&mut self, msg: Msg) {
        let effects = update(&mut self.model, self.room.panel(), msg);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut due = VecDeque::from(effects);
        while let Some(effect) = due.pop_front() {
            let before = self.room.panel().seq();
            let reply = answer(&mut self.room, &self.model.me, &self.model.locale, effect);
            let changed = (self.room.panel().seq() != before).then_some(Msg::Changed);
            for msg in changed.into_iter().chain(reply.map(Msg::Reply)) {
                due.extend(update(&mut self.model, self.room.panel(), msg));
            }
        }
    }
}

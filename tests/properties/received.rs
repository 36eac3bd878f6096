//! All that reaches a person: screens by keys, answers to commands, tables, papers.

use std::collections::VecDeque;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use vaglio::export::document::Format;
use vaglio::export::paper::{self, Filled, Paper};
use vaglio::export::template::Templates;
use vaglio::export::{self, Table};
use vaglio::ids::Hash;
use vaglio::lang::Lang;
use vaglio::locale::Locale;
use vaglio::panel::event::Actor;
use vaglio::room::Room;
use vaglio::ssh::lines;
use vaglio::tui::color::ColorDepth;
use vaglio::tui::key::{Input, Key};
use vaglio::tui::model::Model;
use vaglio::tui::msg::{Effect, Msg};
use vaglio::tui::painter;
use vaglio::tui::session::{answer, draw};
use vaglio::tui::theme::Theme;
use vaglio::tui::update::update;

/// What a member can ask without a terminal.
const LINES: [&str; 11] = [
    "help",
    "status",
    "status --json",
    "who",
    "export marks",
    "export marks --format json",
    "export consensus",
    "export consensus --format json",
    "export ranking --format json",
    "export journal",
    "export journal --format json",
];

/// What a member can do without a terminal, or is told that they may not.
pub(super) const DEEDS: [&str; 12] = [
    "seal --all",
    "declare --all",
    "consensus note P1 A --text Discussed",
    "consensus propose P1 A 2",
    "consensus agree P1 A 2",
    "consensus dissent P2 B 1 --reason No",
    "consensus close P1 A 2 --motivation Agreed",
    "consensus accept",
    "admit --all",
    "exclude P2 --check K1 --motivation Late",
    "sitting open --place Here --present M1,M2",
    "reveal --reason Late",
];

/// What goes out without the screens, each piece with its name.
pub(super) fn papers(room: &mut Room, who: &Actor) -> Vec<(String, String)> {
    let locale = Locale::new(Lang::En);
    let mut all = Vec::new();
    for line in LINES {
        let said = lines::said(line, room, who, &locale);
        all.push((line.to_owned(), format!("{said:?}")));
    }
    let sight = room.panel().sight(who);
    let tables: [(&str, Table); 2] = [
        ("ranking", export::ranking(sight)),
        ("marks", export::marks(sight)),
    ];
    for (name, table) in tables {
        all.push((format!("table of {name}"), table.to_csv()));
    }
    let templates = Templates::shipped(Lang::En).unwrap();
    let written = |filled: Result<Filled, paper::PaperError>| match filled {
        Ok(filled) => {
            let text = filled.bytes(Format::Text, &templates).unwrap();
            let html = filled.bytes(Format::Html, &templates).unwrap();
            String::from_utf8([text, html].concat()).unwrap()
        }
        Err(error) => error.to_string(),
    };
    for paper in Paper::all(sight) {
        let filled = paper.fill(room, who, &locale);
        all.push((format!("{paper:?}"), written(filled)));
    }
    for project in ["P1", "P2"].map(Into::into) {
        let file = paper::project_file(room, who, &project, &locale);
        all.push((format!("file of {project}"), written(file)));
        for member in sight.members() {
            let sheet = paper::sheet(room, who, &project, &member.id, &locale);
            all.push((
                format!("sheet of {} on {project}", member.id),
                written(sheet),
            ));
        }
        let own = room.own_cells(who, &project);
        all.push((format!("own cells of {project}"), format!("{own:?}")));
    }
    all.push(("drafts".into(), format!("{:?}", room.own_drafts(who))));
    all
}

/// A person before a screen: whatever they press, what they are shown.
pub(super) struct Screens {
    model: Model,
    pub(super) room: Room,
    theme: Theme,
}

impl Screens {
    pub(super) fn new(room: Room, who: &Actor, size: Size) -> Self {
        let model = Model::new(who.clone(), Locale::new(Lang::En), size);
        let theme = Theme::named("dark", ColorDepth::True).unwrap();
        let mut screens = Self { model, room, theme };
        screens.carry_out(vec![Effect::LoadDrafts, Effect::LoadTexts]);
        screens.send(Msg::Changed);
        screens
    }

    /// Presses a key and looks.
    pub(super) fn press(&mut self, key: &str) -> String {
        self.send(Msg::Input(Input::Key(Key::parse(key).unwrap())));
        self.look()
    }

    fn look(&self) -> String {
        let Size { width, height } = self.model.size;
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        draw(&self.model, self.room.panel(), &self.theme, &mut buf, area);
        painter::mend(&mut buf);
        // Styles too: a colour can tell a mark.
        format!("{buf:?}")
    }

    fn send(&mut self, msg: Msg) {
        let effects = update(&mut self.model, self.room.panel(), msg);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut due = VecDeque::from(effects);
        while let Some(effect) = due.pop_front() {
            let before = self.room.panel().seq();
            let reply =
                answer(&mut self.room, &self.model.me, &self.model.locale, effect).map(Msg::Reply);
            let changed = (self.room.panel().seq() != before).then_some(Msg::Changed);
            for msg in changed.into_iter().chain(reply) {
                due.extend(update(&mut self.model, self.room.panel(), msg));
            }
        }
    }
}

/// A text in which hashes that must differ are made the same: they, and nothing else.
pub(super) fn opaque(text: &str, hashes: &[(Hash, Hash)]) -> String {
    hashes.iter().fold(text.to_owned(), |text, (one, other)| {
        text.replace(&other.to_string(), &one.to_string())
            .replace(&other.short(), &one.short())
    })
}

/// Says where two texts part.
pub(super) fn parting(one: &str, two: &str) -> String {
    let lines = one.lines().zip(two.lines()).enumerate();
    let mut apart = lines.filter(|(_, (a, b))| a != b);
    match apart.next() {
        Some((at, (a, b))) => format!("line {at}:\n  {a}\n  {b}"),
        None => "one is longer".into(),
    }
}

//! The next step in words, and the key for it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Next, count, next};
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::tui::fit;
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// Most lines of the next step.
const NEXT_LINES: usize = 3;

/// What is next, and the key for it.
pub(super) fn next_step(
    model: &Model,
    sight: Sight<'_>,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) -> u16 {
    let locale = &model.locale;
    let text = match next(model, sight) {
        Next::Score(place) => {
            let project = sight.project(place);
            let title = project.map_or("", |p| p.filed().title.as_str());
            let code = project.map_or("", |p| p.id().as_str());
            let marked = project
                .and_then(|p| model.drafts.get(p.id()))
                .copied()
                .unwrap_or(0);
            let key = if marked > 0 {
                "next-go-on"
            } else {
                "next-score"
            };
            let all = sight.phase().subs.len();
            let said = |title: &str| {
                let args = [
                    ("code", Arg::Text(code)),
                    ("title", Arg::Text(title)),
                    ("marked", count(marked)),
                    ("all", count(all)),
                ];
                locale.format(key, &args)
            };
            // A long title gives way to what follows it.
            let room = usize::from(area.width.saturating_sub(next_indent(locale))) * NEXT_LINES;
            let around = fit::width(&said("")) + 4 * NEXT_LINES;
            said(&fit::shorten(title, room.saturating_sub(around)))
        }
        Next::Declare(n) => locale.format("next-declare", &[("count", count(n))]),
        Next::Screen(n, place) => {
            let code = sight.project(place).map_or("", |p| p.id().as_str());
            let args = [("count", count(n)), ("code", Arg::Text(code))];
            locale.format("next-screen", &args)
        }
        Next::Reveal(place) => {
            let code = sight.project(place).map_or("", |p| p.id().as_str());
            locale.format("next-reveal", &[("code", Arg::Text(code))])
        }
        Next::Accept(n) => locale.format("next-accept", &[("count", count(n))]),
        Next::Reconcile => {
            let key = if sight.scores() {
                "next-reconcile"
            } else {
                "next-follow"
            };
            locale.format(key, &[("count", count(model.consensus.queue.len()))])
        }
        Next::Wait(n) => locale.format("next-wait", &[("count", count(n))]),
        Next::OpenSitting => locale.text("next-open-sitting").into_owned(),
        Next::Resume => locale.text("next-resume").into_owned(),
        Next::Attendance | Next::Blocked => {
            let refusal = sight.may_value().err();
            refusal.map_or_else(String::new, |r| crate::locale::refusal(&r, locale))
        }
        Next::Draw(n) => locale.format("next-draw", &[("count", count(n))]),
        Next::Approve => locale.text("next-approve").into_owned(),
        Next::Publish(n) => locale.format("next-publish", &[("number", Arg::Count(n.into()))]),
        Next::OpenPhase => {
            let name = sight.next_phase().map_or("", |p| p.name.get(locale.lang()));
            locale.format("next-open-phase", &[("phase", Arg::Text(name))])
        }
        Next::Sign(n) => locale.format("next-sign", &[("number", Arg::Count(n.into()))]),
        Next::CloseSitting => locale.text("next-close-sitting").into_owned(),
        Next::Awaited(n) => locale.format("next-awaited", &[("count", count(n))]),
        Next::Done => locale.text("next-done").into_owned(),
        Next::Empty => locale.text("next-empty").into_owned(),
    };
    Row::new(buf, area, 0)
        .put(&locale.text("overview-next"), theme.style(Role::Heading))
        .gap(1)
        .rule("─", theme.style(Role::Border));
    let mut row = Row::new(buf, area, 1);
    row.put(
        &format!(" {} ", locale.text("key-enter")),
        theme.style(Role::Selection),
    );
    let indent = next_indent(locale).min(area.width);
    let inside = Rect {
        x: area.x + indent,
        y: area.y + 1,
        width: area.width - indent,
        height: area.height.saturating_sub(1),
    };
    let lines = fit::first_lines(&text, usize::from(inside.width), NEXT_LINES);
    for (i, line) in (0..).zip(&lines) {
        Row::new(buf, inside, i).put(line, theme.style(Role::Text));
    }
    u16::try_from(lines.len()).unwrap_or(1) + 2
}

/// Columns that the key takes before the sentence of the next step.
fn next_indent(locale: &Locale) -> u16 {
    u16::try_from(fit::width(&locale.text("key-enter"))).unwrap_or(0) + 4
}

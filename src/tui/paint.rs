//! Drawing by rows: fields of a given width, shortened where they must be, on one line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::fit;

/// A line of the screen, filled from left to right.
pub struct Row<'b> {
    buf: &'b mut Buffer,
    y: u16,
    x: u16,
    right: u16,
}

impl<'b> Row<'b> {
    /// The `index`-th line of an area; nothing is drawn beyond the area.
    pub fn new(buf: &'b mut Buffer, area: Rect, index: u16) -> Self {
        let y = area.y.saturating_add(index);
        let inside = index < area.height && y < buf.area.bottom();
        let right = if inside {
            area.right().min(buf.area.right())
        } else {
            area.x
        };
        Self {
            buf,
            y,
            x: area.x,
            right,
        }
    }

    /// Columns left.
    #[must_use]
    pub const fn left(&self) -> u16 {
        self.right.saturating_sub(self.x)
    }

    /// Puts text, as much as fits.
    pub fn put(&mut self, text: &str, style: Style) -> &mut Self {
        let room = usize::from(self.left());
        if fit::plain(text).is_some_and(|columns| columns <= room) {
            for c in text.chars() {
                self.cell(c.encode_utf8(&mut [0; 4]), style);
            }
        } else if room > 0 {
            let text = fit::shorten(text, room);
            let (x, _) = self.buf.set_stringn(self.x, self.y, &text, room, style);
            self.x = x;
        }
        self
    }

    /// Puts text in a field of `width` columns, to the left of it.
    pub fn field(&mut self, text: &str, width: u16, style: Style) -> &mut Self {
        let width = width.min(self.left());
        let end = self.x + width;
        let text = fit::shorten(text, usize::from(width));
        self.put(&text, style);
        self.pad_to(end, style)
    }

    /// Puts text in a field of `width` columns, to the right of it.
    pub fn right(&mut self, text: &str, width: u16, style: Style) -> &mut Self {
        let width = width.min(self.left());
        let end = self.x + width;
        let text = fit::shorten(text, usize::from(width));
        let used = u16::try_from(fit::width(&text)).unwrap_or(width);
        self.pad_to(end.saturating_sub(used), style);
        self.put(&text, style);
        self.pad_to(end, style)
    }

    /// Puts text with some of its characters in another style.
    pub fn marked(
        &mut self,
        text: &str,
        width: u16,
        style: Style,
        hits: &[usize],
        hit_style: Style,
    ) -> &mut Self {
        let end = self.x + width.min(self.left());
        let shown = fit::shorten(text, usize::from(width.min(self.left())));
        for (i, c) in shown.chars().enumerate() {
            let style = if hits.contains(&i) { hit_style } else { style };
            self.put(c.encode_utf8(&mut [0; 4]), style);
        }
        self.pad_to(end, style)
    }

    /// Leaves columns free.
    pub fn gap(&mut self, columns: u16) -> &mut Self {
        self.x = self.x.saturating_add(columns).min(self.right);
        self
    }

    /// Fills with spaces up to a column.
    fn pad_to(&mut self, end: u16, style: Style) -> &mut Self {
        let end = end.min(self.right);
        while self.x < end {
            self.cell(" ", style);
        }
        self
    }

    /// Puts a symbol one column wide.
    fn cell(&mut self, symbol: &str, style: Style) {
        if let Some(cell) = self.buf.cell_mut((self.x, self.y)) {
            cell.set_symbol(symbol).set_style(style);
        }
        self.x += 1;
    }

    /// Fills the rest with spaces.
    pub fn fill(&mut self, style: Style) {
        self.pad_to(self.right, style);
    }

    /// Fills the rest with a character.
    pub fn rule(&mut self, symbol: &str, style: Style) {
        while self.x < self.right {
            self.cell(symbol, style);
        }
    }
}

/// A title on a thin rule, as a pane's heading.
pub fn heading(buf: &mut Buffer, area: Rect, index: u16, title: &str, style: Style, rule: Style) {
    let mut row = Row::new(buf, area, index);
    row.put(title, style).gap(1).rule("─", rule);
}

/// A vertical rule at the left edge of an area.
pub fn divider(buf: &mut Buffer, area: Rect, style: Style) {
    for y in area.top()..area.bottom().min(buf.area.bottom()) {
        if area.x < buf.area.right() {
            buf.set_stringn(area.x, y, "│", 1, style);
        }
    }
}

/// A bar of `width` columns, `part` of `whole` filled.
#[must_use]
pub fn bar(part: usize, whole: usize, width: usize) -> (String, String) {
    let filled = if whole == 0 {
        0
    } else {
        (part * width).div_ceil(whole).min(width)
    };
    let filled = if part < whole {
        filled.min(width.saturating_sub(1))
    } else {
        filled
    };
    ("━".repeat(filled), "─".repeat(width - filled))
}

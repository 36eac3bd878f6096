//! A screen's glyphs as a terminal holds them: every wide character is followed by its second half.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Size;

use super::glyph::Glyph;

/// A rectangle of glyphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Screen {
    size: Size,
    glyphs: Vec<Glyph>,
}

impl Screen {
    /// A screen of default blanks.
    pub(super) fn blank(size: Size) -> Self {
        Self {
            size,
            glyphs: vec![Glyph::BLANK; usize::from(size.width) * usize::from(size.height)],
        }
    }

    pub(super) const fn size(&self) -> Size {
        self.size
    }

    /// All rows from the top.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[Glyph]> {
        self.glyphs
            .chunks_exact(usize::from(self.size.width).max(1))
    }

    /// The row at `y`; empty below the screen.
    pub(super) fn row(&self, y: u16) -> &[Glyph] {
        let width = usize::from(self.size.width);
        let from = usize::from(y) * width;
        self.glyphs.get(from..from + width).unwrap_or_default()
    }

    /// Becomes the same as another. The other stays where it is: it is one for all sessions of a
    /// thread, and warm in the processor's cache.
    pub(super) fn copy(&mut self, other: &Self) {
        self.size = other.size;
        self.glyphs.clear();
        self.glyphs.extend_from_slice(&other.glyphs);
    }

    /// Takes over a frame of which every wide character is whole, each cell as `fit` makes it of what
    /// is drawn.
    pub(super) fn take(&mut self, frame: &Buffer, fit: impl Fn(&Cell) -> Glyph) {
        self.size = frame.area.as_size();
        self.glyphs.resize(frame.content.len(), Glyph::BLANK);
        let width = usize::from(self.size.width).max(1);
        let rows = self.glyphs.chunks_exact_mut(width);
        for (row, drawn) in rows.zip(frame.content.chunks_exact(width)) {
            let mut places = row.iter_mut().zip(drawn);
            while let Some((place, cell)) = places.next() {
                *place = fit(cell);
                if !place.is_wide() {
                    continue;
                }
                match places.next() {
                    Some((second, _)) => *second = place.second(),
                    // It does not fit at the edge.
                    None => *place = place.blanked(),
                }
            }
        }
    }

    /// Moves the rows `top..=bottom` up by `rows` (down when negative); default blanks follow.
    pub(super) fn shift(&mut self, top: u16, bottom: u16, rows: i32) {
        let width = usize::from(self.size.width);
        let range = usize::from(top) * width..(usize::from(bottom) + 1) * width;
        let Some(region) = self.glyphs.get_mut(range) else {
            return;
        };
        let step = (rows.unsigned_abs() as usize)
            .saturating_mul(width)
            .min(region.len());
        let exposed = if rows > 0 {
            region.rotate_left(step);
            let kept = region.len() - step;
            region.get_mut(kept..)
        } else {
            region.rotate_right(step);
            region.get_mut(..step)
        };
        exposed.unwrap_or_default().fill(Glyph::BLANK);
    }
}

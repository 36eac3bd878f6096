//! The screens, and what they stand on: the painter, colours, themes, keys and text that fits.

pub mod color;
pub mod fit;
pub mod key;
pub mod painter;
pub mod theme;

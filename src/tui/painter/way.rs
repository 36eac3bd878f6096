//! Ways of the cursor from place to place, as the bytes they take.

/// A way along a row or a column.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    None,
    Return,
    /// An argument, left out when it is 1, or 0 for home.
    Count(u16, u8),
}

/// A way to a place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Way {
    One(Step),
    Two(Step, Step),
    Jump(u16, u16),
}

const fn digits(number: u16) -> usize {
    match number {
        0..=9 => 1,
        10..=99 => 2,
        100..=999 => 3,
        1000..=9999 => 4,
        _ => 5,
    }
}

/// Appends a number in decimal digits.
pub(super) fn number(out: &mut Vec<u8>, number: u16) {
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
}

impl Step {
    pub(super) const fn len(self) -> usize {
        match self {
            Self::None => 0,
            Self::Return => 1,
            Self::Count(0 | 1, _) => 3,
            Self::Count(count, _) => 3 + digits(count),
        }
    }

    pub(super) fn write(self, out: &mut Vec<u8>) {
        match self {
            Self::None => {}
            Self::Return => out.push(b'\r'),
            Self::Count(0 | 1, end) => out.extend_from_slice(&[0x1b, b'[', end]),
            Self::Count(count, end) => {
                out.extend_from_slice(b"\x1b[");
                number(out, count);
                out.push(end);
            }
        }
    }
}

impl Way {
    pub(super) const fn len(self) -> usize {
        match self {
            Self::One(step) => step.len(),
            Self::Two(first, second) => first.len() + second.len(),
            Self::Jump(x, y) => 4 + digits(x) + digits(y),
        }
    }

    pub(super) fn write(self, out: &mut Vec<u8>) {
        match self {
            Self::One(step) => step.write(out),
            Self::Two(first, second) => {
                first.write(out);
                second.write(out);
            }
            Self::Jump(x, y) => {
                out.extend_from_slice(b"\x1b[");
                number(out, y);
                out.push(b';');
                number(out, x);
                out.push(b'H');
            }
        }
    }
}

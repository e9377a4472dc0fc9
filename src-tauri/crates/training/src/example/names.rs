//! Ids of the example's records: the kind's letters and the place in the list.

use crate::store::RecordId;

/// The id of the example's record number `index` of a kind.
pub(super) fn id<I: RecordId>(kind: [u8; 4], index: usize) -> I {
    let mut bytes = *b"fengjie\0\0\0\0\0\0\0\0\0";
    bytes.iter_mut().skip(7).zip(kind).for_each(|(place, byte)| *place = byte);
    let number = u32::try_from(index).unwrap_or(u32::MAX).to_be_bytes();
    bytes.iter_mut().skip(12).zip(number).for_each(|(place, byte)| *place = byte);
    I::from_bytes(bytes)
}

pub(super) const UNIT: [u8; 4] = *b"unit";
pub(super) const PERSON: [u8; 4] = *b"pers";
pub(super) const TOPIC: [u8; 4] = *b"topi";
pub(super) const TRAINER: [u8; 4] = *b"trai";
pub(super) const COURSE: [u8; 4] = *b"cour";
pub(super) const VENUE: [u8; 4] = *b"venu";
pub(super) const PROGRAM: [u8; 4] = *b"prog";
pub(super) const CLASS: [u8; 4] = *b"clas";
pub(super) const CERTIFICATE: [u8; 4] = *b"cert";
pub(super) const SESSION: [u8; 4] = *b"sess";
pub(super) const TEAM: [u8; 4] = *b"team";
pub(super) const EVALUATION: [u8; 4] = *b"eval";
pub(super) const LEAVE: [u8; 4] = *b"leav";
pub(super) const TALK: [u8; 4] = *b"talk";
pub(super) const STUDY: [u8; 4] = *b"stud";
pub(super) const ABSENCE: [u8; 4] = *b"abse";
pub(super) const PLACEMENT: [u8; 4] = *b"plac";
pub(super) const FOLLOW_UP: [u8; 4] = *b"foll";
pub(super) const REPORT: [u8; 4] = *b"repo";
pub(super) const FORMER_POSTING: [u8; 4] = *b"form";

//! Making up (补课): a missed session is heard again later, in another class, on the same topic.
//!
//! The mark lies at the later session and credits there, once; the original names it and it names the original. A later session
//! never has more hours than the missed one, so nobody gains by missing, and whoever is to make a session up cannot be
//! marked as having attended it.

mod assigning;
mod closed;
mod credited;
mod links;
mod missed;
mod offers;

pub(crate) use assigning::remove_those_of;
pub use assigning::{AssignMakeUp, CancelMakeUp, assign, cancel};
pub(crate) use closed::closed_original;
pub(crate) use credited::credited_for;
pub use links::SessionMention;
pub(crate) use links::{PersonLinks, guests, guests_sql, is_guest, links_of_person, links_of_session};
pub use missed::{MissedQuery, MissedRow, missed};
pub use offers::{MakeUpOffer, OffersQuery, offers};

use crate::ids::{PersonId, SessionId};
use crate::record;
use chrono::NaiveDate;

record! {
    /// A session in which someone makes up for another.
    pub struct MakeUp [original: SessionId, person: PersonId] in "make_up" as 26 {
        /// Where they hear it again.
        session: Option<SessionId> = 1,
        /// The day it was arranged.
        assigned: Option<NaiveDate> = 2,
    }
    /// Some fields of a make-up.
    pub struct MakeUpPatch;
    together [];
    indexes ["session, person", "person"];
}

crate::sentences! {
    /// Why a make-up was not arranged.
    pub enum MakeUpError with StoreError {
        SessionMissing => "make_up.session_missing",
            zh "找不到缺课的课次，可能已被删除，请刷新后重试。",
            en "The missed session no longer exists. Refresh and try again.";
        NotMissed { title: String } => "make_up.not_missed",
            zh "课次“{title}”没有记为请假或缺席，也没有已准的假，不需要补课。请先核对考勤。",
            en "“{title}” is neither marked as leave or absence nor covered by an approved leave, so there is nothing to make up. Check the mark.";
        NotOffered { title: String } => "make_up.not_offered",
            zh "所选课次不能补“{title}”：须是以后的、同一专题的、学时不多于原课次的课次，有空位，且与本人其他课次不冲突。请从列出的课次中选择。",
            en "The chosen session cannot make up for “{title}”: it has to be later, on the same topic, of no more hours, with a free seat, and clash with none of the person's sessions. Choose one of those listed.";
        Heard { title: String, date: NaiveDate } => "make_up.heard",
            zh "{date} 的补课“{title}”已经点名，不能取消或改期。如果记错了，请先清除那次的考勤。",
            en "The make-up “{title}” on {date} has been marked and can be neither cancelled nor moved. If the mark is wrong, clear it first.";
        ClassClosed { class: String } => "make_up.class_closed",
            zh "“{class}”已经结班，不能再安排或取消补课。请到该班的“结业”页，用“更正”修改考勤或重新开班。",
            en "“{class}” is closed; no make-up can be arranged or called off. Correct its attendance or reopen it on its completion page.";
        None => "make_up.none",
            zh "这个课次还没有安排补课，请刷新后查看。",
            en "No make-up is arranged for this session. Refresh to see how it stands.";
    }
}

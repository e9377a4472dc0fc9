//! The ids of every kind of record.

use chrono::{Datelike, NaiveDate};

crate::ids!(
    /// An office.
    OfficeId,
    /// Someone who uses the program.
    AccountId,
    /// A node of the organisation tree.
    UnitId,
    /// Someone who can be trained.
    PersonId,
    /// Someone who teaches.
    TrainerId,
    /// A place where sessions are held.
    VenueId,
    /// A topic of the study plan.
    TopicId,
    /// A teachable unit on a topic.
    CourseId,
    /// A planned kind of class.
    ProgramId,
    /// One run of a program.
    ClassId,
    /// One period of a class.
    SessionId,
    /// A day that is not what its weekday says.
    DayId,
    /// The recorded reason for letting a clash stand.
    OverrideId,
    /// An outreach micro-team.
    TeamId,
    /// One outreach event.
    TalkId,
    /// Days a trainer cannot come.
    AbsenceId,
    /// A talk that is planned.
    PlannedTalkId,
    /// A version of the rules.
    RuleVersionId,
    /// A line of an evaluation paper.
    EvaluationItemId,
    /// A sheet of an evaluation.
    EvaluationSheetId,
    /// A request for leave.
    LeaveId,
    /// A step of a leave's approval.
    LeaveStepId,
    /// A study outside the office's own classes.
    StudyId,
    /// A series of lectures.
    SeriesId,
    /// A change of a closed class.
    CorrectionId,
    /// A certificate.
    CertificateId,
    /// Somebody's months away from their post.
    PlacementId,
    /// A task a class decided on.
    FollowUpId,
    /// A month's report on a placement.
    PlacementReportId,
    /// Where someone served before.
    FormerPostingId,
    /// What comes before what.
    LessonOrderId,
);

impl DayId {
    /// The same date is the same record on every device.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        let mut bytes = *b"day\0\0\0\0\0\0\0\0\0\0\0\0\0";
        let number = date.num_days_from_ce().to_be_bytes();
        bytes.iter_mut().skip(12).zip(number).for_each(|(place, byte)| *place = byte);
        Self(bytes)
    }
}

impl RuleVersionId {
    /// The same number is the same record on every device: figures keep the number, so it must not be ambiguous.
    #[must_use]
    pub fn of(version: u32) -> Self {
        let mut bytes = *b"rules\0\0\0\0\0\0\0\0\0\0\0";
        bytes.iter_mut().skip(12).zip(version.to_be_bytes()).for_each(|(place, byte)| *place = byte);
        Self(bytes)
    }
}

impl EvaluationItemId {
    /// The same line of the same shipped paper is the same record on every device.
    #[must_use]
    pub fn of(form: u8, position: u32) -> Self {
        let mut bytes = *b"evalitem\0\0\0\0\0\0\0\0";
        let number = [form].into_iter().chain(position.to_be_bytes());
        bytes.iter_mut().skip(11).zip(number).for_each(|(place, byte)| *place = byte);
        Self(bytes)
    }
}

impl LeaveStepId {
    /// The same place in a chain is the same record on every device.
    #[must_use]
    pub fn of(place: u32) -> Self {
        let mut bytes = *b"leavestep\0\0\0\0\0\0\0";
        bytes.iter_mut().skip(12).zip(place.to_be_bytes()).for_each(|(at, byte)| *at = byte);
        Self(bytes)
    }
}

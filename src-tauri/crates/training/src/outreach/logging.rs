//! Logging talks: what is recorded has been held, by one team, in one village, before an audience that fits there.

use super::people::{MOST_LISTENERS, MOST_PEOPLE, all_known};
use super::photos::check_photos;
use super::{OutreachTeam, PlannedTalk, Talk, TalkForm, TalkPatch, TalkRow, talk};
use crate::ids::{PersonId, PlannedTalkId, TalkId, TeamId, TopicId, UnitId};
use crate::store::{Draft, Patch, Record, StoreError, View};
use crate::topics::Topic;
use crate::units::{Unit, UnitKind};
use crate::venues::VenueKind;
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

crate::sentences! {
    /// Why a talk was not recorded.
    pub enum TalkError with StoreError {
        Missing => "outreach.missing",
            zh "找不到这场宣讲，可能已被删除，请刷新后重试。",
            en "This talk no longer exists. Refresh and try again.";
        TeamMissing => "outreach.team_missing",
            zh "没有这支宣讲队伍，请从列表中选择；新队伍先到“宣讲队伍”登记。",
            en "There is no such team. Choose one from the list, or record a new one under Outreach teams first.";
        TopicMissing => "outreach.topic_missing",
            zh "没有这个专题，请从专题清单中选择。",
            en "There is no such topic. Choose one from the list of topics.";
        VillageMissing => "outreach.village_missing",
            zh "没有这个村（社区），请从列表中选择；新设的村先到“单位”登记。",
            en "There is no such village. Choose one from the list, or record a new village under Units first.";
        NotAVillage { name: String } => "outreach.not_a_village",
            zh "“{name}”不是村（社区），请选择宣讲所在的村（社区）。",
            en "“{name}” is not a village or community. Choose the village where the talk was held.";
        Future { date: NaiveDate } => "outreach.future",
            zh "{date} 还没有到，只能登记已经举行的宣讲，请核对日期。",
            en "{date} has not come yet. Only talks that were held are recorded; check the date.";
        Minutes { minutes: u16 } => "outreach.minutes",
            zh "时长 {minutes} 分钟不合理，一场宣讲应在 5 至 480 分钟之间，请核对。",
            en "{minutes} minutes cannot be right: a talk lasts 5 to 480 minutes. Check the length.";
        PastMidnight => "outreach.past_midnight",
            zh "按开始时间和时长推算已过午夜，请核对开始时间。",
            en "With this start and length the talk would run past midnight. Check when it began.";
        NoAudience => "outreach.no_audience",
            zh "请填写受众人次，至少 1 人。",
            en "Enter how many heard the talk, at least 1.";
        Seats { audience: u32, village: String, seats: i64 } => "outreach.seats",
            zh "受众 {audience} 人超过{village}院坝可容纳的 {seats} 人，请核对人数，或先更正场地的座位数。",
            en "An audience of {audience} exceeds the {seats} that the yard of {village} holds. Check the number, or correct the venue's seats first.";
        Crowd { audience: u32 } => "outreach.crowd",
            zh "受众 {audience} 人不合理，村里一场宣讲不超过 2000 人，请核对人数。",
            en "An audience of {audience} cannot be right: a talk in a village has at most 2,000. Check the number.";
        SpeakerMissing => "outreach.speaker_missing",
            zh "计学时的宣讲员中有一人已不在花名册里，请重新选择。",
            en "One of the speakers to be credited is no longer in the register. Choose them again.";
        TooManySpeakers { most: usize } => "outreach.too_many_speakers",
            zh "一场宣讲最多给 {most} 名宣讲员计学时，请减少人数。",
            en "At most {most} speakers of a talk are credited. Choose fewer.";
        ListenerMissing => "outreach.listener_missing",
            zh "听讲干部中有一人已不在花名册里，请重新选择。",
            en "One of the listeners is no longer in the register. Choose them again.";
        ListenerSpeaks => "outreach.listener_speaks",
            zh "听讲干部中有一人就是这场的宣讲员，不能既讲又听，请去掉其中一处。",
            en "One of the listeners spoke at this talk. Nobody does both: take them off one of the two.";
        TooManyListeners { most: usize } => "outreach.too_many_listeners",
            zh "一场宣讲最多登记 {most} 名听讲干部，请减少人数。",
            en "A talk names at most {most} listeners. Choose fewer.";
        MoreThanAudience { listeners: usize, audience: u32 } => "outreach.more_than_audience",
            zh "登记了 {listeners} 名听讲干部，超过受众 {audience} 人次，请先核对受众人次。",
            en "{listeners} listeners are named, more than the audience of {audience}. Check the audience first.";
        TooManyPhotos { most: usize } => "outreach.too_many_photos",
            zh "一场宣讲最多存 {most} 张照片，请先删除一张再添加。",
            en "A talk keeps at most {most} photos. Remove one before adding another.";
        PhotoTwice => "outreach.photo_twice",
            zh "这场宣讲里已经有这张照片了，不用再添加。",
            en "This talk has that photo already; there is no need to add it again.";
        PhotoMissing => "outreach.photo_missing",
            zh "这场宣讲里没有这张照片，可能已被删除，请刷新后重试。",
            en "This talk has no such photo; it may have been removed. Refresh and try again.";
        PlannedMissing => "outreach.planned_missing",
            zh "找不到这场计划中的宣讲，可能已被删除；可以不关联计划直接登记。",
            en "This planned talk no longer exists. The talk can be logged without it.";
        PlannedHeld => "outreach.planned_held",
            zh "这场计划中的宣讲已经登记过了，请刷新后核对，避免重复登记。",
            en "This planned talk has been logged already. Refresh and check, so that it is not logged twice.";
        TeamBusy { team: String, date: NaiveDate, time: String, village: String } => "outreach.team_busy",
            zh "“{team}”{date} {time} 已在{village}宣讲，同一支队伍不能同时在两处，请核对日期和时间。",
            en "“{team}” held a talk in {village} on {date} at {time}. A team cannot be in two places at once; check date and time.";
    }
}

/// A talk that was held.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewTalk {
    /// Who held it.
    pub team: TeamId,
    /// What about.
    pub topic: TopicId,
    /// Where.
    pub village: UnitId,
    /// The local date.
    pub date: NaiveDate,
    /// Began, minutes since midnight.
    pub start: u16,
    /// How long, in minutes.
    pub minutes: u16,
    /// How it was held.
    pub form: TalkForm,
    /// 受众人次.
    pub audience: u32,
    /// Who spoke; the team's speakers unless said.
    #[serde(default)]
    #[ts(optional)]
    pub speakers: Option<Vec<String>>,
    /// Who is credited; the team's people unless said.
    #[serde(default)]
    #[ts(optional)]
    pub people: Option<Vec<PersonId>>,
    /// 备注.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub note: String,
    /// The planned talk that was held with it.
    #[serde(default)]
    #[ts(optional)]
    pub planned: Option<PlannedTalkId>,
    /// Cadres who heard it, where they are to be named.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub listeners: Vec<PersonId>,
    /// The names of its photos, which are kept already.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub photos: Vec<String>,
}

/// Logs a talk.
pub fn log(draft: &mut Draft<'_>, new: NewTalk) -> Result<TalkRow, TalkError> {
    let team = draft.view().find::<OutreachTeam>(new.team)?.ok_or(TalkError::TeamMissing)?;
    check_photos(&new.photos)?;
    let held = Talk {
        id: draft.new_id(),
        team: team.id,
        topic: new.topic,
        village: new.village,
        date: new.date,
        start: new.start,
        minutes: new.minutes,
        form: new.form,
        audience: new.audience,
        speakers: new.speakers.unwrap_or(team.speakers),
        note: new.note,
        photos: new.photos,
        people: new.people.unwrap_or(team.people),
        planned: new.planned,
        listeners: new.listeners,
    };
    put(draft, held)
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TalkEdit {
    /// Which talk.
    pub id: TalkId,
    /// What to change.
    pub patch: TalkPatch,
}

/// Changes some fields of a talk; what it then says is checked as if it were new.
pub fn edit_talk(draft: &mut Draft<'_>, edit: TalkEdit) -> Result<TalkRow, TalkError> {
    let mut talk = draft.view().find::<Talk>(edit.id)?.ok_or(TalkError::Missing)?;
    // Photos come and go by calls of their own, which have the pictures.
    TalkPatch { photos: None, ..edit.patch }.apply(&mut talk);
    put(draft, talk)
}

/// Which talk.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TalkReference {
    /// Its id.
    pub id: TalkId,
}

/// Removes a talk.
pub fn remove_talk(draft: &mut Draft<'_>, reference: TalkReference) -> Result<(), TalkError> {
    let talk = draft.view().find::<Talk>(reference.id)?.ok_or(TalkError::Missing)?;
    Ok(draft.remove(&talk)?)
}

fn put(draft: &mut Draft<'_>, held: Talk) -> Result<TalkRow, TalkError> {
    let view = draft.view();
    let village = view.find::<Unit>(held.village)?.ok_or(TalkError::VillageMissing)?;
    can_be(&held, &village, seats(&view, &village)?, draft.caller().now.date)?;
    view.find::<Topic>(held.topic)?.ok_or(TalkError::TopicMissing)?;
    check_team(&view, &held)?;
    check_planned(&view, &held)?;
    check_people(&view, &held)?;
    draft.put(&held)?;
    talk(&draft.view(), TalkReference { id: held.id })
}

const MINUTES_OF_A_DAY: u16 = 24 * 60;

fn check_time(talk: &Talk, today: NaiveDate) -> Result<(), TalkError> {
    let Talk { date, start, minutes, .. } = *talk;
    if date > today {
        return Err(TalkError::Future { date });
    }
    if !(5..=480).contains(&minutes) {
        return Err(TalkError::Minutes { minutes });
    }
    if start.saturating_add(minutes) > MINUTES_OF_A_DAY {
        return Err(TalkError::PastMidnight);
    }
    Ok(())
}

/// The largest audience believed where the village's yard is not among the venues.
const CROWD: u32 = 2_000;

/// Whether a talk can have been held: when, how long, and before how many; `seats` as [`seats`] says.
pub(crate) fn can_be(talk: &Talk, village: &Unit, seats: i64, today: NaiveDate) -> Result<(), TalkError> {
    check_time(talk, today)?;
    if village.kind != UnitKind::Village {
        return Err(TalkError::NotAVillage { name: village.name.clone() });
    }
    let audience = talk.audience;
    if audience == 0 {
        return Err(TalkError::NoAudience);
    }
    match seats {
        0 if audience > CROWD => Err(TalkError::Crowd { audience }),
        1.. if i64::from(audience) > seats => {
            Err(TalkError::Seats { audience, village: village.name.clone(), seats })
        }
        _ => Ok(()),
    }
}

/// How many the yard of a village holds; 0 where nobody has said. It is recorded in its village, or in the township
/// under the village's name.
pub(crate) fn seats(view: &View<'_>, village: &Unit) -> Result<i64, StoreError> {
    view.number(
        "SELECT max(capacity) FROM venue
        WHERE kind = ?1 AND (township = ?2 OR (township = ?3 AND instr(name, ?4) > 0))",
        (VenueKind::VillageSquare.code(), village.id, village.parent, &village.name),
    )
}

/// Half-open: a talk may begin the minute another ends.
fn check_team(view: &View<'_>, talk: &Talk) -> Result<(), TalkError> {
    let team = view.find::<OutreachTeam>(talk.team)?.ok_or(TalkError::TeamMissing)?;
    let end = talk.start + talk.minutes;
    let other = view.all::<Talk>(
        "WHERE team = ? AND date = ? AND id <> ? AND start < ? AND start + minutes > ? ORDER BY start",
        (talk.team, talk.date.to_string(), talk.id, end, talk.start),
    )?;
    let Some(other) = other.into_iter().next() else { return Ok(()) };
    let village = view.find::<Unit>(other.village)?.map(|unit| unit.name).unwrap_or_default();
    let time = format!("{:02}:{:02}", other.start / 60, other.start % 60);
    Err(TalkError::TeamBusy { team: team.name, date: other.date, time, village })
}

/// A planned talk is held once.
fn check_planned(view: &View<'_>, talk: &Talk) -> Result<(), TalkError> {
    let Some(planned) = talk.planned else { return Ok(()) };
    view.find::<PlannedTalk>(planned)?.ok_or(TalkError::PlannedMissing)?;
    let others = "SELECT count(*) FROM talk WHERE planned = ? AND id <> ?";
    if view.number(others, (planned, talk.id))? > 0 { Err(TalkError::PlannedHeld) } else { Ok(()) }
}

fn check_people(view: &View<'_>, talk: &Talk) -> Result<(), TalkError> {
    if talk.people.len() > MOST_PEOPLE {
        return Err(TalkError::TooManySpeakers { most: MOST_PEOPLE });
    }
    if !all_known(view, &talk.people)? {
        return Err(TalkError::SpeakerMissing);
    }
    check_listeners(view, talk)
}

fn check_listeners(view: &View<'_>, talk: &Talk) -> Result<(), TalkError> {
    let listeners = talk.listeners.len();
    if listeners > MOST_LISTENERS {
        return Err(TalkError::TooManyListeners { most: MOST_LISTENERS });
    }
    if u32::try_from(listeners).is_ok_and(|count| count > talk.audience) {
        return Err(TalkError::MoreThanAudience { listeners, audience: talk.audience });
    }
    if talk.listeners.iter().any(|listener| talk.people.contains(listener)) {
        return Err(TalkError::ListenerSpeaks);
    }
    if all_known(view, &talk.listeners)? { Ok(()) } else { Err(TalkError::ListenerMissing) }
}

/// How many talks stand in the way of removing what they name.
pub(super) fn given(view: &View<'_>, team: TeamId) -> Result<i64, StoreError> {
    view.number(&format!("SELECT count(*) FROM {} WHERE team = ?", Talk::SHAPE.table), [team])
}

//! Changing a planned talk by hand.

use super::{HELD, PlannedRow, PlannedTalk, PlannedTalkPatch, planned_talk};
use crate::ids::{PersonId, PlannedTalkId, TeamId, TopicId, UnitId};
use crate::outreach::OutreachTeam;
use crate::store::{Draft, Patch, StoreError, View};
use crate::topics::Topic;
use crate::units::{Unit, UnitKind};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

crate::sentences! {
    /// Why a plan of talks was not made or not changed.
    pub enum PlannedError with StoreError {
        Missing => "outreach.planned_gone",
            zh "找不到这场计划中的宣讲，可能已被删除，请刷新后重试。",
            en "This planned talk no longer exists. Refresh and try again.";
        Held => "outreach.planned_is_held",
            zh "这场宣讲已经登记，计划不能再改；请到“宣讲登记”中修改那一场。",
            en "This talk has been held; the plan no longer changes. Change the talk itself under Outreach talks.";
        TeamMissing => "outreach.planned_team_missing",
            zh "没有这支宣讲队伍，请从列表中选择。",
            en "There is no such team. Choose one from the list.";
        TopicMissing => "outreach.planned_topic_missing",
            zh "没有这个专题，请从专题清单中选择。",
            en "There is no such topic. Choose one from the list of topics.";
        NotAVillage => "outreach.planned_not_a_village",
            zh "请选择一个村（社区），计划中的宣讲只能安排在村（社区）。",
            en "Choose a village or community: talks are planned there only.";
        Times => "outreach.planned_times",
            zh "时间不合理：一场宣讲应为 5 至 480 分钟，且当天结束。请更正开始时间或时长。",
            en "This time cannot be right: a talk lasts 5 to 480 minutes and ends the same day. Correct its start or its length.";
        Busy { team: String, date: NaiveDate, time: String, village: String } => "outreach.planned_busy",
            zh "“{team}”（或其宣讲员）{date} {time} 已安排在{village}，同一时间不能在两处，请改日期、时间或队伍。",
            en "“{team}” or one of its speakers is to be in {village} on {date} at {time} and cannot be in two places at once. Change date, time or team.";
        Quarter => "outreach.planned_quarter",
            zh "没有这个季度，请选择 1 至 4 季度。",
            en "There is no such quarter. Choose 1 to 4.";
        Visits { most: u16 } => "outreach.planned_visits",
            zh "每个村（社区）每季度安排 1 至 {most} 场，请更正场次。",
            en "A village hears 1 to {most} talks a quarter. Correct the number.";
        NoStarts => "outreach.planned_no_starts",
            zh "请至少选择一个开始时间。",
            en "Choose at least one time of day.";
        NoDays => "outreach.planned_no_days",
            zh "从明天到季度末没有可安排的日子。请选下一个季度，或允许周末安排。",
            en "There is no day left between tomorrow and the quarter's end. Choose the next quarter, or allow weekends.";
        Changed { village: String } => "outreach.planned_changed",
            zh "{village}的安排在方案算出之后被改动过，方案没有采用。请重新编排。",
            en "What is planned in {village} was changed after this plan was made, so nothing was applied. Plan again.";
        Export { detail: String } => "outreach.planned_export",
            zh "计划表没有写成：{detail}。请缩小范围后重试。",
            en "The plan could not be written: {detail}. Narrow it down and try again.";
    }
}

/// Which planned talk.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PlannedReference {
    /// Its id.
    pub id: PlannedTalkId,
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlannedEdit {
    /// Which planned talk.
    pub id: PlannedTalkId,
    /// What to change.
    pub patch: PlannedTalkPatch,
}

/// Changes some fields of a talk that is still to be held.
pub fn edit_planned(draft: &mut Draft<'_>, edit: PlannedEdit) -> Result<PlannedRow, PlannedError> {
    let mut talk = open(&draft.view(), edit.id)?;
    edit.patch.apply(&mut talk);
    check(&draft.view(), &talk)?;
    draft.put(&talk)?;
    check_free(&draft.view(), &BTreeSet::from([talk.id]), talk.date, talk.date)?;
    planned_talk(&draft.view(), PlannedReference { id: talk.id })
}

/// Takes a talk that is still to be held off the plan.
pub fn remove_planned(draft: &mut Draft<'_>, reference: PlannedReference) -> Result<(), PlannedError> {
    let talk = open(&draft.view(), reference.id)?;
    Ok(draft.remove(&talk)?)
}

/// A planned talk that has not been held.
pub(super) fn open(view: &View<'_>, id: PlannedTalkId) -> Result<PlannedTalk, PlannedError> {
    let talk = view.find::<PlannedTalk>(id)?.ok_or(PlannedError::Missing)?;
    let held = format!("SELECT count(*) FROM planned_talk WHERE id = ? AND {HELD}");
    if view.number(&held, [id])? > 0 { Err(PlannedError::Held) } else { Ok(talk) }
}

/// What a planned talk says, by itself.
pub(super) fn check(view: &View<'_>, talk: &PlannedTalk) -> Result<(), PlannedError> {
    let (team, topic, village): (TeamId, TopicId, UnitId) = (talk.team, talk.topic, talk.village);
    view.find::<OutreachTeam>(team)?.ok_or(PlannedError::TeamMissing)?;
    view.find::<Topic>(topic)?.ok_or(PlannedError::TopicMissing)?;
    let place = view.find::<Unit>(village)?.filter(|unit| unit.kind == UnitKind::Village);
    place.ok_or(PlannedError::NotAVillage)?;
    check_time(talk.start, talk.minutes)
}

/// Whether a talk can begin and last so.
pub(super) fn check_time(start: u16, minutes: u16) -> Result<(), PlannedError> {
    let fits = (5..=480).contains(&minutes) && start.saturating_add(minutes) <= 24 * 60;
    if fits { Ok(()) } else { Err(PlannedError::Times) }
}

/// Who cannot be in two places: a team, and everyone who speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Team(TeamId),
    Speaker(PersonId),
}

/// Refuses if one of these talks asks a team or a speaker to be in two places at once. Half-open: one talk may begin the
/// minute another ends.
pub(super) fn check_free(
    view: &View<'_>,
    changed: &BTreeSet<PlannedTalkId>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<(), PlannedError> {
    let people: BTreeMap<TeamId, Vec<PersonId>> =
        view.all::<OutreachTeam>("", [])?.into_iter().map(|team| (team.id, team.people)).collect();
    let planned = view.all::<PlannedTalk>(
        &format!("WHERE date BETWEEN ? AND ? AND NOT {HELD} ORDER BY date, start, id"),
        [from.to_string(), to.to_string()],
    )?;
    let mut last: BTreeMap<(Who, NaiveDate), Vec<&PlannedTalk>> = BTreeMap::new();
    for talk in &planned {
        let speakers = people.get(&talk.team).into_iter().flatten().map(|person| Who::Speaker(*person));
        for who in speakers.chain([Who::Team(talk.team)]) {
            let earlier = last.entry((who, talk.date)).or_default();
            let meets = |other: &&&PlannedTalk| {
                other.start + other.minutes > talk.start
                    && (changed.contains(&talk.id) || changed.contains(&other.id))
            };
            if let Some(other) = earlier.iter().find(meets) {
                return Err(busy(view, talk, other)?);
            }
            earlier.push(talk);
        }
    }
    Ok(())
}

fn busy(view: &View<'_>, talk: &PlannedTalk, other: &PlannedTalk) -> Result<PlannedError, StoreError> {
    let team = view.find::<OutreachTeam>(talk.team)?.map(|team| team.name).unwrap_or_default();
    let village = view.find::<Unit>(other.village)?.map(|unit| unit.name).unwrap_or_default();
    let time = format!("{:02}:{:02}", other.start / 60, other.start % 60);
    Ok(PlannedError::Busy { team, date: other.date, time, village })
}

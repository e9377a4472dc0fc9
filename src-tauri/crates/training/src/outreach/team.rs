//! Recording outreach teams.

use super::people::{MOST_PEOPLE, all_known};
use super::{OutreachTeam, OutreachTeamPatch, PlannedTalk, TeamRow, logging, teams};
use crate::ids::{TeamId, UnitId};
use crate::store::{Draft, Patch, View};
use crate::topics::Topic;
use crate::units::{Unit, UnitKind};
use serde::Deserialize;
use ts_rs::TS;

crate::sentences! {
    /// Why a team was not changed.
    pub enum TeamError with StoreError {
        Missing => "outreach.team_gone",
            zh "找不到这支宣讲队伍，可能已被删除，请刷新后重试。",
            en "This outreach team no longer exists. Refresh and try again.";
        NameMissing => "outreach.team_name_missing",
            zh "请填写队伍名称。",
            en "Enter the team's name.";
        VillageMissing => "outreach.team_village_missing",
            zh "没有这个村（社区），请从列表中选择。",
            en "There is no such village. Choose one from the list.";
        CoverMissing => "outreach.team_cover_missing",
            zh "覆盖的村（社区）中有一个不存在或不是村（社区），请从列表中重新选择。",
            en "One of the villages covered does not exist or is no village. Choose them again from the list.";
        TopicMissing => "outreach.team_topic_missing",
            zh "可讲专题中有一个已被删除，请重新选择。",
            en "One of the topics no longer exists. Choose them again.";
        SpeakerMissing => "outreach.team_speaker_missing",
            zh "计学时的宣讲员中有一人已不在花名册里，请重新选择。",
            en "One of the speakers to be credited is no longer in the register. Choose them again.";
        TooManySpeakers { most: usize } => "outreach.team_too_many_speakers",
            zh "一支队伍最多登记 {most} 名计学时的宣讲员，请减少人数。",
            en "A team has at most {most} speakers to be credited. Choose fewer.";
        InUse { name: String, talks: i64 } => "outreach.team_in_use",
            zh "“{name}”已登记 {talks} 场宣讲，不能删除；请先删除或改登这些宣讲。",
            en "“{name}” has given {talks} talks and cannot be removed. Remove those talks or give them to another team first.";
    }
}

/// A team to record.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewTeam {
    /// Its name.
    pub name: String,
    /// The village or community it belongs to.
    pub village: Option<UnitId>,
    /// Whatever else is known.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub details: OutreachTeamPatch,
}

/// Records a team.
pub fn create_team(draft: &mut Draft<'_>, new: NewTeam) -> Result<TeamRow, TeamError> {
    let mut team = OutreachTeam { id: draft.new_id(), ..OutreachTeam::default() };
    let known = OutreachTeamPatch { name: Some(new.name), village: Some(new.village), ..new.details };
    known.apply(&mut team);
    put(draft, team)
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TeamEdit {
    /// Which team.
    pub id: TeamId,
    /// What to change.
    pub patch: OutreachTeamPatch,
}

/// Changes some fields of a team.
pub fn edit_team(draft: &mut Draft<'_>, edit: TeamEdit) -> Result<TeamRow, TeamError> {
    let mut team = draft.view().find::<OutreachTeam>(edit.id)?.ok_or(TeamError::Missing)?;
    edit.patch.apply(&mut team);
    put(draft, team)
}

fn put(draft: &mut Draft<'_>, mut team: OutreachTeam) -> Result<TeamRow, TeamError> {
    let view = draft.view();
    team.name = team.name.trim().to_owned();
    team.speakers = team.speakers.iter().map(|name| name.trim().to_owned()).collect();
    team.speakers.retain(|name| !name.is_empty());
    if team.name.is_empty() {
        return Err(TeamError::NameMissing);
    }
    if let Some(village) = team.village {
        view.find::<Unit>(village)?.ok_or(TeamError::VillageMissing)?;
    }
    for village in &team.covers {
        let unit = view.find::<Unit>(*village)?.filter(|unit| unit.kind == UnitKind::Village);
        unit.ok_or(TeamError::CoverMissing)?;
    }
    for topic in &team.topics {
        view.find::<Topic>(*topic)?.ok_or(TeamError::TopicMissing)?;
    }
    if team.people.len() > MOST_PEOPLE {
        return Err(TeamError::TooManySpeakers { most: MOST_PEOPLE });
    }
    if !all_known(&view, &team.people)? {
        return Err(TeamError::SpeakerMissing);
    }
    draft.put(&team)?;
    self::team(&draft.view(), TeamReference { id: team.id })
}

/// Which team.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TeamReference {
    /// Its id.
    pub id: TeamId,
}

/// One team.
pub fn team(view: &View<'_>, reference: TeamReference) -> Result<TeamRow, TeamError> {
    teams::rows(view, "WHERE id = ?", [reference.id])?.pop().ok_or(TeamError::Missing)
}

/// Removes a team that has given no talk, and what was planned for it.
pub fn remove_team(draft: &mut Draft<'_>, reference: TeamReference) -> Result<(), TeamError> {
    let view = draft.view();
    let team = view.find::<OutreachTeam>(reference.id)?.ok_or(TeamError::Missing)?;
    let talks = logging::given(&view, team.id)?;
    if talks > 0 {
        return Err(TeamError::InUse { name: team.name, talks });
    }
    for planned in view.all::<PlannedTalk>("WHERE team = ?", [team.id])? {
        draft.remove(&planned)?;
    }
    Ok(draft.remove(&team)?)
}

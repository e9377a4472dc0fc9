//! What it comes to: hours, targets, coverage, completion, evaluation, and the rules behind them.

use crate::imports::ExportedFile;
use crate::macros::calls;
use crate::returns;
use training::certificates::{self, CertificateQuery, Certificates, Given};
use training::completion::{
    self, AssessPeople, ClassCompletion, CloseClass, CompletionQuery, DecideCompletion, FilePaper,
    JudgedSession, JudgedSessionsQuery, RequirePapers,
};
use training::corrections::{self, Correction, CorrectionQuery, CorrectionRow, NewCorrection};
use training::coverage::{
    self, CoverageGap, CoverageMatrix, CoverageQuery, GapsQuery, TopicListener, TopicPeopleQuery,
};
use training::credits::{
    self, Earner, EarnersQuery, PersonYear, PersonYearQuery, ProgressQuery, UnitProgress,
};
use training::evaluation::{
    self, ClassEvaluation, EnteredSheet, EvaluationItem, EvaluationQuery, EvaluationSummary, ItemsQuery,
    NewSheet, NewTalkCard, SetItem, SummaryQuery, TalkEvaluation, TalkEvaluationQuery,
};
use training::forecast::{
    self, Closing, ClosingQuery, ForecastQuery, ForecastRow, UnitForecast, UnitForecastQuery,
};
use training::rule_sets::{self, NewRuleVersion, RuleEffect, VersionRow};
use training::store::Page;

calls! {
    read "credits.person_year" Reader: PersonYearQuery => PersonYear = credits::person_year;
    read "credits.people" Reader: EarnersQuery => Page<Earner> = credits::earners;
    read "credits.progress" Reader: ProgressQuery => Vec<UnitProgress> = credits::progress;

    read "forecast.page" Reader: ForecastQuery => Page<ForecastRow> = forecast::page;
    read "forecast.units" Reader: UnitForecastQuery => Vec<UnitForecast> = forecast::units;
    read "forecast.closing" Reader: ClosingQuery => Closing = forecast::closing;

    read "coverage.matrix" Reader: CoverageQuery => CoverageMatrix = coverage::matrix;
    read "coverage.people" Reader: TopicPeopleQuery => Page<TopicListener> = coverage::people;
    read "coverage.gaps" Reader: GapsQuery => Page<CoverageGap> = coverage::gaps;

    read "rule_sets.versions" Reader: () => Vec<VersionRow> = rule_sets::versions;
    read "rule_sets.preview" Reader: NewRuleVersion => RuleEffect = rule_sets::preview;
    write "rule_sets.adopt" Coordinator: NewRuleVersion => Vec<VersionRow> = rule_sets::adopt;

    read "completion.list" Reader: CompletionQuery => ClassCompletion = completion::list;
    read "completion.sessions" Reader: JudgedSessionsQuery => Vec<JudgedSession> = completion::sessions;
    write "completion.decide" Coordinator: DecideCompletion => ClassCompletion = completion::decide;
    write "completion.assess" Coordinator: AssessPeople => () = completion::assess;
    write "completion.file_paper" Coordinator: FilePaper => () = completion::file_paper;
    write "completion.require_papers" Coordinator: RequirePapers => () = completion::require_papers;
    write "completion.close" Coordinator: CloseClass => () = completion::close;

    read "corrections.list" Reader: CorrectionQuery => Vec<CorrectionRow> = corrections::list;
    write "corrections.correct" Coordinator: NewCorrection => Correction = corrections::correct;

    read "certificates.page" Reader: CertificateQuery => Certificates = certificates::page;
    write "certificates.give" Coordinator: () => Given = certificates::give;

    read "evaluation.items" Reader: ItemsQuery => Vec<EvaluationItem> = evaluation::items;
    write "evaluation.set_item" Coordinator: SetItem => Vec<EvaluationItem> = evaluation::set_item;
    write "evaluation.enter" Clerk: NewSheet => EnteredSheet = evaluation::enter;
    read "evaluation.of_class" Reader: EvaluationQuery => ClassEvaluation = evaluation::of_class;
    write "evaluation.enter_card" Clerk: NewTalkCard => EnteredSheet = evaluation::enter_card;
    read "evaluation.of_talk" Reader: TalkEvaluationQuery => TalkEvaluation = evaluation::of_talk;
    read "evaluation.summary" Reader: SummaryQuery => EvaluationSummary = evaluation::summary;
    read "evaluation.export" Clerk: SummaryQuery => ExportedFile = returns::evaluation;
}

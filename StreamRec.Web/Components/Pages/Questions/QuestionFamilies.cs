using StreamRec.Web.Components.Pages.Questions.Films;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Questions;

/// <summary>What a question is about.</summary>
public enum QuestionFamily
{
    /// <summary>The catalogs of the streaming platforms.</summary>
    Platforms,

    /// <summary>The films of The Movies Dataset.</summary>
    Films,
}

/// <summary>Which questions belong to which family, and where they are asked.</summary>
internal static class QuestionFamilies
{
    /// <summary>The family's name.</summary>
    public static string NameOf(QuestionFamily family) => family == QuestionFamily.Films ? FilmQuestionsText.Films : FilmQuestionsText.Platforms;

    /// <summary>The page of the family's first question.</summary>
    public static string AddressOf(QuestionFamily family) => QuestionsOf(family)[0].Address;

    /// <summary>The family's questions: page and short text.</summary>
    public static IReadOnlyList<(string Address, string Text)> QuestionsOf(QuestionFamily family) => family == QuestionFamily.Films
        ?
        [
            (FilmQuestionPage.PathOf(MonthPage.Question), FilmQuestionsText.Months),
            (FilmQuestionPage.PathOf(WeekdayPage.Question), FilmQuestionsText.Days),
            (FilmQuestionPage.PathOf(PopularityPage.Question), FilmQuestionsText.Score),
            (FilmQuestionPage.PathOf(VotesPage.Question), FilmQuestionsText.Votes),
            (FilmQuestionPage.PathOf(FilmActorPage.Question), FilmQuestionsText.Actor),
            (FilmQuestionPage.PathOf(FilmDirectorPage.Question), FilmQuestionsText.Director),
            (FilmQuestionPage.PathOf(RecommendationPage.Question), FilmQuestionsText.Recommendation),
        ]
        :
        [
            ($"questions/{MaxDurationPage.Question}", QuestionsText.MaxDuration),
            ($"questions/{ScoreCountPage.Question}", QuestionsText.ScoreCount),
            ($"questions/{CountPlatformPage.Question}", QuestionsText.CountPlatform),
            ($"questions/{ActorPage.Question}", QuestionsText.Actor),
        ];
}

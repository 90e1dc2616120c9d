using Microsoft.AspNetCore.Components;
using StreamRec.Core.Films;
using StreamRec.Web.Api;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>A question about what somebody's films returned.</summary>
public abstract class FilmMoneyPage : FilmQuestionPage
{
    /// <summary>The person's name as typed.</summary>
    [SupplyParameterFromQuery(Name = "nombre")]
    public string? PersonName { get; set; }

    /// <summary>Whether films with a tiny budget are left out, as the address says it.</summary>
    [SupplyParameterFromQuery(Name = FilmParameters.LeaveOutTinyBudgets)]
    public string? LeaveOut { get; set; }

    /// <summary>Whether the box for that is ticked.</summary>
    protected bool IsLeavingOut
    {
        get => string.Equals(LeaveOut?.Trim(), bool.TrueString, StringComparison.OrdinalIgnoreCase);
        set => LeaveOut = value ? "true" : null;
    }

    /// <inheritdoc />
    internal override void Write(QueryText address) => address.Add("nombre", PersonName).Add(FilmParameters.LeaveOutTinyBudgets, LeaveOut);

    /// <summary>Asks about a person.</summary>
    protected abstract QuestionAnswer Ask(FilmQuestions questions, string name, bool leaveOutTinyBudgets);

    /// <summary>The name that fills the form in when the address has none; <see langword="null"/> where no film names anybody.</summary>
    protected abstract string? FirstName(FilmQuestions questions);

    /// <inheritdoc />
    protected override QuestionAnswer Ask(FilmQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        PersonName ??= FirstName(questions);
        var leaveOut = ApiParameters.ReadFlag(FilmParameters.LeaveOutTinyBudgets, LeaveOut);
        return Ask(questions, FilmParameters.ReadPerson("nombre", PersonName), leaveOut);
    }

    /// <summary>One of three sentences: about one film, about several, and about films of which no return is known.</summary>
    private protected static string Sentence(FilmPerson person, MoneyTotals total, string one, string many, string noReturns) =>
        total.FilmCount > 1 && total.KnownReturns == 0
            ? Wording.Fill(noReturns, person.Name, total.FilmCount)
            : Wording.Fill(
                total.FilmCount == 1 ? one : many,
                person.Name,
                total.FilmCount,
                total.KnownReturns == 0 ? FilmQuestionsText.Unknown : FilmWording.Return(total.TotalReturn),
                FilmWording.Return(total.MeanReturn));

    /// <summary>What to know before trusting the totals.</summary>
    private protected static string? Remark(FilmPerson person, MoneyTotals total, IReadOnlyList<FilmMoney> films, int leftOut)
    {
        var tiny = films.Count(film => film.HasTinyBudget);
        var unknown = total.FilmCount - total.KnownReturns;
        return FilmWording.Join(
            tiny == 0 ? null : Wording.Fill(FilmQuestionsText.TinyBudgets, tiny),
            leftOut == 0 ? null : Wording.Fill(FilmQuestionsText.LeftOut, leftOut),
            unknown == 0 || total.KnownReturns == 0 ? null : Wording.Fill(FilmQuestionsText.UnknownReturns, unknown),
            person.OtherSpellings.Count == 0 ? null : Wording.Fill(FilmQuestionsText.AlsoWritten, string.Join(", ", person.OtherSpellings)));
    }
}

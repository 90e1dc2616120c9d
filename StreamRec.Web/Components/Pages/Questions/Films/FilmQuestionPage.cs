using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>One question about films as a form.</summary>
public abstract class FilmQuestionPage : QuestionPage
{
    /// <inheritdoc />
    protected override string ApiFolder => "films";

    /// <inheritdoc />
    protected override string PagePath => PathOf(Name);

    /// <summary>What stands in place of the form where no films are imported; else <see langword="null"/>.</summary>
    protected RenderFragment? Instead => Workspace is { FilmQuestions.IsEmpty: true }
        ? builder =>
        {
            builder.OpenComponent<NoFilms>(0);
            builder.CloseComponent();
        }
        : null;

    /// <summary>The page of a question about films.</summary>
    internal static string PathOf(string question) => $"questions/films/{question}";

    /// <inheritdoc />
    protected override QuestionAnswer? Ask(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return workspace.FilmQuestions.IsEmpty ? null : Ask(workspace.FilmQuestions);
    }

    /// <summary>Asks the question with the values of the address.</summary>
    /// <exception cref="Core.Parameters.InvalidParameterException">A value is not accepted.</exception>
    protected abstract QuestionAnswer Ask(FilmQuestions questions);

    /// <summary>Links to this question about other names.</summary>
    private protected AnswerLinks LinksTo(string label, string parameter, IEnumerable<string> names) =>
        new(label, [.. names.Select(name => new AnswerLink(name, new QueryText(PagePath).Add(parameter, name).ToString()))]);

    /// <summary>The answer where nothing has the name that was asked for: names that may have been meant.</summary>
    private protected QuestionAnswer Unknown(string sentence, string parameter, IReadOnlyList<string> suggestions) =>
        new(sentence, Table: null) { Links = LinksTo(FilmQuestionsText.MeantName, parameter, suggestions) };

    /// <summary>A link to a person's own page.</summary>
    private protected static AnswerLinks LinkToPerson(string name) =>
        new(FilmQuestionsText.PersonMore, [new AnswerLink(name, $"people/{Uri.EscapeDataString(TextKey.Of(name))}")]);
}

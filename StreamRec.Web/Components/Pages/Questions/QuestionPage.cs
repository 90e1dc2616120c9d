using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions;

/// <summary>
/// One question as a form. The form only changes the address; the answer is read from the address by the same functions as in the API, so both
/// accept and refuse the same values.
/// </summary>
public abstract class QuestionPage : WorkspacePage
{
    /// <summary>The platform's key; blank for all streaming platforms.</summary>
    [SupplyParameterFromQuery]
    public string? Platform { get; set; }

    /// <summary>The year as typed; blank for any.</summary>
    [SupplyParameterFromQuery]
    public string? Year { get; set; }

    /// <summary>The type's key; blank for both.</summary>
    [SupplyParameterFromQuery]
    public string? Type { get; set; }

    /// <summary>The answer, or <see langword="null"/> when a value is wrong or missing.</summary>
    protected QuestionAnswer? Result { get; private set; }

    /// <summary>What is wrong with a value, or <see langword="null"/>.</summary>
    protected InvalidParameterException? Problem { get; private set; }

    /// <summary>The question's name: the last part of its path on the pages and of its route in the API.</summary>
    protected abstract string Name { get; }

    /// <summary>The folder of the question's route in the API.</summary>
    protected virtual string ApiFolder => "catalog";

    /// <summary>The page's own path.</summary>
    protected virtual string PagePath => $"questions/{Name}";

    /// <summary>Asks the question with the values of the address; <see langword="null"/> while required ones have not been given at all.</summary>
    /// <exception cref="InvalidParameterException">A value is not accepted.</exception>
    protected abstract QuestionAnswer? Ask(Workspace workspace);

    /// <summary>Writes the values of the address, alike for the page and for the API.</summary>
    internal abstract void Write(QueryText address);

    /// <summary>The call of the API that gives the same.</summary>
    protected string ApiCall
    {
        get
        {
            var address = new QueryText($"{Navigation.BaseUri}api/{ApiFolder}/{Name}");
            Write(address);
            return $"curl \"{address}\"";
        }
    }

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        try
        {
            Problem = null;
            Result = Ask(workspace);
        }
        catch (InvalidParameterException problem)
        {
            Problem = problem;
            Result = null;
        }
    }

    /// <summary>Shows the answer to what the form holds now.</summary>
    protected void Submit()
    {
        var address = new QueryText(PagePath);
        Write(address);
        Navigation.NavigateTo(address.ToString());
    }

    /// <summary>A title as the first cells of a row: name with link, platform, type, year.</summary>
    private protected static IReadOnlyList<TableCell> CellsOf(Title title) =>
    [
        new TableCell(title.Name, $"titles/{Uri.EscapeDataString(title.Id)}"),
        new TableCell(title.Platform.Name),
        new TableCell(TitleWording.Type(title.Type)),
        new TableCell(title.ReleaseYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        new TableCell(title.Id),
    ];

    /// <summary>The headings of <see cref="CellsOf"/>.</summary>
    private protected static IReadOnlyList<TableColumn> TitleColumns =>
    [
        new TableColumn(QuestionsText.ColumnTitle),
        new TableColumn(QuestionsText.ColumnPlatform),
        new TableColumn(QuestionsText.ColumnType),
        new TableColumn(QuestionsText.ColumnYear, IsNumber: true),
        new TableColumn(QuestionsText.ColumnId),
    ];
}

using System.Globalization;
using StreamRec.Core.People;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.People;

/// <summary>A filmography as a table; columns in which nobody would find anything are left out.</summary>
internal static class FilmographyTable
{
    /// <summary>The mark of a return that a tiny budget makes meaningless.</summary>
    public const string TinyBudgetMark = "*";

    /// <summary>The credits with one of some roles, newest first.</summary>
    public static TableModel Of(PersonProfile profile, PersonRoles roles)
    {
        var credits = profile.Credits.Where(credit => (credit.Roles & roles) != PersonRoles.None).ToList();
        var columns = Columns(profile).Where(column => credits.Count == 0 || !column.IsOptional || credits.Any(credit => column.CellOf(credit).Text.Length > 0)).ToList();
        return new TableModel(
            PeopleText.Filmography,
            [.. columns.Select(column => new TableColumn(column.Heading, column.IsNumber))],
            [.. credits.Select(credit => (IReadOnlyList<TableCell>)[.. columns.Select(column => column.CellOf(credit))])]);
    }

    private static IEnumerable<Column> Columns(PersonProfile profile)
    {
        yield return new(PeopleText.AxisYear, credit => new TableCell(PersonWording.Year(credit.Work.Year)));
        yield return new(PeopleText.Work, credit => new TableCell(credit.Work.Name, $"titles/{Uri.EscapeDataString(credit.Work.Id)}"));
        yield return new(PeopleText.Type, credit => new TableCell(TitleWording.Type(credit.Work.Type)));
        if (profile.Person.Roles == PersonRoles.Any)
        {
            yield return new(PeopleText.Role, credit => new TableCell(PersonWording.Roles(credit.Roles)));
        }

        yield return new(PeopleText.DirectedWith, credit => new TableCell(string.Join(", ", credit.CoDirectors)), IsOptional: true);
        yield return new(PeopleText.MeanVote, credit => credit.Work.Facts is { VoteCount: > 0, VoteAverage: { } vote } ? Number(vote, "N1") : Empty, IsNumber: true, IsOptional: true);
        yield return new(PeopleText.VotesColumn, credit => credit.Work.Facts?.VoteCount is > 0 and var votes ? Number(votes, "N0") : Empty, IsNumber: true, IsOptional: true);
        yield return new(PeopleText.Return, ReturnOf, IsNumber: true, IsOptional: true);
        yield return new(PeopleText.Rating, credit => credit.Work.MeanScore is { } mean ? Number(mean, "N1") : Empty, IsNumber: true, IsOptional: true);
        yield return new(PeopleText.RatingsColumn, credit => credit.Work.RatingCount > 0 ? Number(credit.Work.RatingCount, "N0") : Empty, IsNumber: true, IsOptional: true);
        yield return new(PeopleText.WhereToWatch, credit => new TableCell(string.Join(", ", credit.Work.Platforms.Where(platform => platform.IsStreaming).Select(platform => platform.Name))), IsOptional: true);
    }

    private static TableCell ReturnOf(PersonCredit credit) => credit.Work.Facts?.Return is not { } value
        ? Empty
        : Number(value, "N2") with { Text = PersonWording.Return(value) + (credit.HasTinyBudget ? TinyBudgetMark : "") };

    private static TableCell Empty => new("");

    private static TableCell Number(double value, string format) =>
        new(value.ToString(format, CultureInfo.CurrentCulture), Raw: value.ToString(CultureInfo.InvariantCulture));

    private sealed record Column(string Heading, Func<PersonCredit, TableCell> CellOf, bool IsNumber = false, bool IsOptional = false);
}

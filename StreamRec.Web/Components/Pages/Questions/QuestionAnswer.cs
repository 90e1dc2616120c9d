using StreamRec.Web.Components.Controls;

namespace StreamRec.Web.Components.Pages.Questions;

/// <summary>An answer.</summary>
/// <param name="Sentence">As a sentence.</param>
/// <param name="Table">As a table, or <see langword="null"/> when there is nothing to list.</param>
/// <param name="Remark">What to know before trusting it, or <see langword="null"/>.</param>
public sealed record QuestionAnswer(string Sentence, TableModel? Table, string? Remark = null)
{
    /// <summary>A small table of totals above the other one, or <see langword="null"/>.</summary>
    public TableModel? Totals { get; init; }

    /// <summary>Where to go from here, or <see langword="null"/>.</summary>
    public AnswerLinks? Links { get; init; }
}

/// <summary>Some links behind a few words.</summary>
/// <param name="Label">What they have in common, such as "Did you mean".</param>
/// <param name="Items">The links.</param>
public sealed record AnswerLinks(string Label, IReadOnlyList<AnswerLink> Items);

/// <summary>A link.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Address">Where it leads.</param>
public sealed record AnswerLink(string Text, string Address);

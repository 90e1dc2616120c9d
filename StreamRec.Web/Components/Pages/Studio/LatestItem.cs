namespace StreamRec.Web.Components.Pages.Studio;

/// <summary>One line of a list of what is new.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Name">What it is.</param>
/// <param name="Figure">What came out, in a few words.</param>
/// <param name="Badge">What is special about it, or <see langword="null"/>.</param>
public sealed record LatestItem(string Address, string Name, string Figure, string? Badge);

namespace StreamRec.Web.Api;

/// <summary>A request that shows what a route is for. The document carries it to the API page and to other tools.</summary>
/// <param name="Values">Values of path and query, written like a query: <c>platform=netflix&amp;year=2019</c>. A value <c>{word}</c> is looked up in <see cref="ExampleValues"/>.</param>
/// <param name="Body">The body as JSON, with the same words inside, or <see langword="null"/> where there is none.</param>
internal sealed record RouteExample(string Values, string? Body);

/// <summary>How a route gets its example, in one line beside its summary.</summary>
internal static class RouteExampleConventions
{
    /// <summary>Gives a route its example: <c>.WithExample("user={user}&amp;title={title}")</c>. Every route with parameters needs one; a test looks.</summary>
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder route, string values, string? body = null) =>
        route.WithMetadata(new RouteExample(values, body));
}

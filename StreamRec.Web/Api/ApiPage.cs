namespace StreamRec.Web.Api;

/// <summary>The interactive page for people at <c>/api</c>: swagger-ui over our own document, its start in a file of its own (no inline script).</summary>
internal static class ApiPage
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>StreamRec API</title>
          <link rel="icon" href="/lib/images/favicon.svg" type="image/svg+xml">
          <link rel="stylesheet" href="/lib/swagger-ui/swagger-ui.css">
          <link rel="stylesheet" href="/lib/styles/api-page.css">
        </head>
        <body>
          <nav class="swagger-ui"><div class="wrapper"><a class="link" href="/">StreamRec</a></div></nav>
          <main id="api" data-document="/openapi/v1.json"><noscript>The document itself: <a href="/openapi/v1.json">/openapi/v1.json</a></noscript></main>
          <script src="/lib/swagger-ui/swagger-ui-bundle.js"></script>
          <script src="/lib/scripts/api-page.js"></script>
        </body>
        </html>
        """;

    /// <summary>Maps the page.</summary>
    public static void MapApiPage(this IEndpointRouteBuilder application) =>
        application.MapGet("/api", () => TypedResults.Content(Page, "text/html; charset=utf-8")).ExcludeFromDescription();
}

using System.Text.Json.Serialization;

namespace StreamRec.Web.Api;

/// <summary>What the API needs: services, its way with errors, and all its routes.</summary>
internal static class ApiServices
{
    /// <summary>Adds the API's services, limits and document.</summary>
    public static void AddStreamRecApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApiLimits>().Bind(configuration.GetSection(ApiLimits.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<WorkspaceAccess>();
        services.AddProblemDetails();

        // Numbers are numbers: otherwise the document would say that each may be a text, too.
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddOpenApi("v1", options =>
        {
            options.AddOperationTransformer<ParameterSchemas>();
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "StreamRec";
                document.Info.Version = "v1";
                document.Info.Description = "Questions about streaming catalogs, search, and predictions of what a user will like. Errors are problem details (RFC 9457).";

                // The address depends on where the program runs; without it, clients use the one they fetched the document from.
                document.Servers = [];
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Answers errors below <c>/api</c> with problem details instead of pages: unknown routes, and what nobody foresaw.</summary>
    public static void UseStreamRecApiErrors(this WebApplication application) =>
        application.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });

    /// <summary>Maps every route of the API.</summary>
    public static void MapStreamRecApi(this WebApplication application)
    {
        application.MapOpenApi("/openapi/{documentName}.json");
        application.MapApiPage();
        application.MapStatusApi();
        application.MapGroup("/api")
            .AddEndpointFilter<WorkspaceFilter>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .MapCatalogApi()
            .MapTitlesApi()
            .MapPredictionsApi()
            .MapHistoryApi();
    }
}

using System.Text.Json.Serialization;
using StreamRec.Core.Configuration;
using StreamRec.Web.Hosting;

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
            options.AddOperationTransformer<RouteExamples>();
            options.AddDocumentTransformer<DocumentHead>();

            // What HEAD answers is what GET answers; twice the same would only be longer.
            options.ShouldInclude = route => !HttpMethods.IsHead(route.HttpMethod ?? "");
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
        var routes = application.MapGroup("").WithHeadRequests();
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapStatusApi();
        routes.MapGroup("/api")
            .AddEndpointFilter<WorkspaceFilter>()
            .AddEndpointFilter<StoreFilter>()
            .WithSingleValues()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .MapCatalogApi()
            .MapFilmsApi()
            .MapTitlesApi()
            .MapWorksApi()
            .MapMatchesApi()
            .MapPeopleApi()
            .MapPredictionsApi()
            .MapListsApi()
            .MapModelsApi()
            .MapSnapshotsApi()
            .MapActivityApi()
            .MapWatchApi()
            .MapRetentionApi()
            .MapUploadsApi()
            .MapImportsApi()
            .MapJobsApi()
            .MapStudiesApi()
            .MapTastesApi()
            .MapViewersApi()
            .MapProfileApi()
            .MapSqlApi(application.Services.GetRequiredService<StreamRecOptions>().Sql)
            .MapViewsApi()
            .MapStoriesApi()
            .MapHistoryApi();
    }
}

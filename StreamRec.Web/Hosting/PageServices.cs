using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Radzen;
using StreamRec.Web.Api;
using StreamRec.Web.Browser;
using StreamRec.Web.Components;
using StreamRec.Web.Components.Pages.Api;
using StreamRec.Web.Components.Pages.Explore;
using StreamRec.Web.Localization;
using StreamRec.Web.Viewers;

namespace StreamRec.Web.Hosting;

/// <summary>What the pages need: services, the order of the middleware, and the routes.</summary>
internal static class PageServices
{
    /// <summary>The text types worth compressing; pages carry no secrets beside reflected input, so compression over TLS leaks nothing (BREACH).</summary>
    private static readonly string[] CompressedTypes =
        ["text/html", "text/css", "text/javascript", "application/javascript", "application/json", "text/csv", "image/svg+xml"];

    /// <summary>Adds the pages, their languages and the limits of their connections.</summary>
    public static void AddStreamRecPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebLimits>().Bind(configuration.GetSection(WebLimits.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            options.DisconnectedCircuitMaxRetained = 50;
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
            options.PersistedCircuitInMemoryMaxRetained = 500;
            options.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromMinutes(30);
            options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20);
        });
        services.AddRadzenComponents();
        services.AddScoped<BrowserFiles>();
        services.AddScoped<DashboardFiles>();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<RowFiles>();
        services.AddSingleton<ApiDirectory>();
        services.AddSingleton<CircuitCount>();
        services.AddScoped<Microsoft.AspNetCore.Components.Server.Circuits.CircuitHandler, CountingCircuitHandler>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = CompressedTypes;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Languages.Default);
            options.AddSupportedCultures(Languages.Codes);
            options.AddSupportedUICultures(Languages.Codes);
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = Languages.CookieName },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
    }

    /// <summary>Adds the middleware in its order, and the routes of pages, static files and preferences.</summary>
    public static void UseStreamRecPages(this WebApplication application)
    {
        application.UseMiddleware<SecurityHeaders>();
        application.UseResponseCompression();
        application.UseRequestLocalization(application.Services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value);

        // The API answers errors as problem details; people get pages.
        application.UseWhen(context => !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), pages =>
        {
            pages.UseExceptionHandler("/error", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        });

        application.UseStreamRecApiErrors();

        // After the error pages: their second run must be routed anew.
        application.UseRouting();
        application.UseMiddleware<CircuitLimit>();
        application.UseAntiforgery();
        application.MapStaticAssets();
        application.MapLanguageChoice();
        application.MapViewerChoice();
        application.MapRazorComponents<App>().WithHeadRequests().AddInteractiveServerRenderMode(options =>
        {
            // The frame-ancestors directive of SecurityHeaders says it all; two policies would be two places to read.
            options.ContentSecurityFrameAncestorsPolicy = null;
        });
    }
}

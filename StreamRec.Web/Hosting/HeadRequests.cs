namespace StreamRec.Web.Hosting;

/// <summary>HEAD wherever GET is answered (RFC 9110, 9.3.2): the same headers; the server leaves out the body by itself.</summary>
internal static class HeadRequests
{
    /// <summary>Lets every GET route of a group answer HEAD, too.</summary>
    public static TRoutes WithHeadRequests<TRoutes>(this TRoutes routes)
        where TRoutes : IEndpointConventionBuilder
    {
        routes.Finally(route =>
        {
            var methods = route.Metadata.OfType<HttpMethodMetadata>().LastOrDefault()?.HttpMethods ?? [];
            if (methods.Any(HttpMethods.IsGet) && !methods.Any(HttpMethods.IsHead))
            {
                route.Metadata.Add(new HttpMethodMetadata([.. methods, HttpMethods.Head]));
            }
        });
        return routes;
    }
}

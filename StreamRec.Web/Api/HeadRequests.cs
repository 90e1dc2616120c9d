namespace StreamRec.Web.Api;

/// <summary>HEAD wherever GET is answered (RFC 9110, 9.3.2): the same headers; the server leaves out the body by itself.</summary>
internal static class HeadRequests
{
    /// <summary>Lets every GET route of a group answer HEAD, too.</summary>
    public static RouteGroupBuilder WithHeadRequests(this RouteGroupBuilder routes)
    {
        ((IEndpointConventionBuilder)routes).Finally(route =>
        {
            if (route.Metadata.OfType<HttpMethodMetadata>().LastOrDefault()?.HttpMethods is [var only] && HttpMethods.IsGet(only))
            {
                route.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
            }
        });
        return routes;
    }
}

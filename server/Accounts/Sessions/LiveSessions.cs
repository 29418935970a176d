namespace GraphQLExport.Accounts.Sessions;

/// <summary>Takes whose session was ended for a visitor, in every request and within long ones.</summary>
internal static class LiveSessions
{
    /// <summary>Adds the check, for which the caller must be known.</summary>
    public static void UseLiveSessions(this IApplicationBuilder app)
    {
        var sessions = app.ApplicationServices.GetRequiredService<SessionCheck>();
        var conversations = app.ApplicationServices.GetRequiredService<Conversations>();
        app.Use(async (http, next) =>
        {
            // Pages and probes are for everybody; only routes ask who comes.
            if (http.GetEndpoint() is not null && !http.Request.Path.StartsWithSegments("/health") && !await sessions.IsLiveAsync(http.User, http.RequestAborted))
                http.User = SessionCheck.Visitor;
            if (!Conversations.IsOne(http))
            {
                await next(http);
                return;
            }

            using (conversations.Begin(http))
                await next(http);
        });
    }
}

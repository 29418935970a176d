using HotChocolate.Resolvers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Authorization;

/// <summary>Guards resolvers by the rules of <see cref="AuthorizeAttribute"/>.</summary>
internal static class FieldAuthorization
{
    private const string Denied = "The current user is not authorized to access this resource.";

    public static FieldDelegate Guard(FieldDelegate resolver, IReadOnlyList<AuthorizeAttribute> rules)
    {
        var before = rules.Where(rule => rule.Apply == ApplyPolicy.BeforeResolver).ToArray();
        var after = rules.Where(rule => rule.Apply == ApplyPolicy.AfterResolver).ToArray();
        return async context =>
        {
            foreach (var rule in before)
            {
                await Check(context, rule, context);
            }

            var value = await resolver(context);
            foreach (var rule in after)
            {
                await Check(context, rule, value);
            }

            return value;
        };
    }

    /// <summary>Guards the opening of a subscription's stream.</summary>
    public static SubscribeDelegate Guard(SubscribeDelegate open, IReadOnlyList<AuthorizeAttribute> rules) => async context =>
    {
        foreach (var rule in rules)
        {
            await Check(context, rule, context);
        }

        return await open(context);
    };

    private static async ValueTask Check(ResolverContext context, AuthorizeAttribute rule, object? resource)
    {
        var user = context.User;
        if (user is not { Identity.IsAuthenticated: true })
        {
            throw Fail(Denied, ErrorCodes.Authentication.NotAuthenticated);
        }

        if (rule.Roles is { Length: > 0 } roles && !roles.Any(user.IsInRole))
        {
            throw Fail(Denied, ErrorCodes.Authentication.NotAuthorized);
        }

        if (rule.Policy is null && rule.Roles is { Length: > 0 })
        {
            return;
        }

        var policies = context.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = rule.Policy is null ? await policies.GetDefaultPolicyAsync() : await policies.GetPolicyAsync(rule.Policy);
        if (policy is null)
        {
            throw Fail($"The `{rule.Policy}` authorization policy does not exist.", ErrorCodes.Authentication.PolicyNotFound);
        }

        var result = await context.Services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, resource, policy);
        if (!result.Succeeded)
        {
            throw Fail(Denied, ErrorCodes.Authentication.NotAuthorized);
        }
    }

    private static GraphQLException Fail(string message, string code) => new(ErrorBuilder.New().SetMessage(message).SetCode(code).Build());
}

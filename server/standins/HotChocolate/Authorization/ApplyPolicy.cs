namespace HotChocolate.Authorization;

/// <summary>When an authorization rule is applied.</summary>
public enum ApplyPolicy
{
    /// <summary>Before the resolver runs: nothing is read for someone who may not see it.</summary>
    BeforeResolver = 0,

    /// <summary>After the resolver ran; the policy sees its result as the resource.</summary>
    AfterResolver = 1,
}
